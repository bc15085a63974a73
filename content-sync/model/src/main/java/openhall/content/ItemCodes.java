package openhall.content;

import java.util.regex.Pattern;

/**
 * The codes an item is known by elsewhere (GB/T 39554.1); empty means none.
 *
 * @param task 实施编码, 31 characters: credit code, level, basic code
 * @param catalog 基本编码, 12 characters
 * @param local the code of the local platform, as written there
 * @param handling 业务办理项编码
 */
public record ItemCodes(String task, String catalog, String local, String handling) {

  private static final Pattern TASK = Pattern.compile("|[0-9A-Z]{31}");
  private static final Pattern CATALOG = Pattern.compile("|[0-9A-Z]{12}");

  // After the patterns, which its constructor uses.
  public static final ItemCodes NONE = new ItemCodes("", "", "", "");

  public ItemCodes {
    Texts.matching("task", task, TASK, "实施编码须为 31 位", "a task code has 31 characters");
    Texts.matching("catalog", catalog, CATALOG, "基本编码须为 12 位", "a catalog code has 12 characters");
    Texts.optionalLine("local", local);
    Texts.optionalLine("handling", handling);
  }
}
