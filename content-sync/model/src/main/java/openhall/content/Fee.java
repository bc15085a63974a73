package openhall.content;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a fee schedule (C3; GB/T 39554.2 收费项目信息, with amount, unit and validity added).
 *
 * @param key unique in its schedule, stable over revisions
 * @param standardText the official wording (收费标准); shown as it is
 * @param unit of measure such as 证, empty when the charge needs none
 * @param basis 收费依据
 * @param relief 减免
 * @param valid the days on which this row applies
 */
public record Fee(
    String key,
    String name,
    String standardText,
    Charge charge,
    String unit,
    List<LegalBasis> basis,
    Relief relief,
    Period valid,
    String remark) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public Fee {
    Texts.matching("key", key, KEY, "只用小写字母、数字和短横", "only a-z, 0-9 and -");
    Texts.line("name", name);
    Texts.text("standardText", standardText);
    Texts.optionalLine("unit", unit);
    basis = List.copyOf(basis);
    Texts.optionalText("remark", remark);
  }

  /** 是否允许减免 and on what ground; text is empty when nothing is stated. */
  public record Relief(boolean allowed, String text) {

    public static final Relief NONE = new Relief(false, "");

    public Relief {
      Texts.optionalText("text", text);
    }
  }
}
