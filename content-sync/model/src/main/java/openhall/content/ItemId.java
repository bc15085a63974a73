package openhall.content;

import java.util.regex.Pattern;

/** The stable id of an item, unique in its unit; never reused, also after withdrawal. */
public record ItemId(String value) implements Comparable<ItemId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** At this place among a unit's targets lies its authority document. */
  private static final String RESERVED = "authority";

  public ItemId {
    Texts.matching(
        "",
        value,
        FORM,
        "标识只用小写字母、数字、点、短横和下划线，最多 64 位，如 p-idcard-renew",
        "an id is 1 to 64 of a-z, 0-9, '.', '_' and '-', such as p-idcard-renew");
    if (value.equals(RESERVED)) {
      throw new InvalidContent(
          "", value, "这个标识留给授权文件，请换一个", "this id belongs to the unit's authority document");
    }
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
