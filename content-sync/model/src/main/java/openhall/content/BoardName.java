package openhall.content;

import java.util.regex.Pattern;

/** By which programmes and staff call a board or an LED strip; unique in its unit. */
public record BoardName(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public BoardName {
    Texts.matching(
        "",
        value,
        FORM,
        "屏幕名称只用小写字母、数字和短横，最多 32 位，如 hall-1",
        "a board is called by 1 to 32 of a-z, 0-9 and '-', such as hall-1");
  }

  @Override
  public String toString() {
    return value;
  }
}
