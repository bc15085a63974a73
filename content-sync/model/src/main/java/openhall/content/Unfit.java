package openhall.content;

import java.util.List;

/**
 * Why a sentence cannot be shown by what has {@link BoardLimits}, and what staff could write
 * instead.
 */
public record Unfit(String text, Fault fault) {

  /** What is wrong. */
  public sealed interface Fault {}

  /**
   * A character that the card does not have.
   *
   * @param place counted from 1 in the whole text
   * @param around some characters before and after it, so that it is found
   * @param instead what could stand in its place, the best first; empty when only people know
   */
  public record Unknown(int place, String character, String around, List<String> instead)
      implements Fault {
    public Unknown {
      instead = List.copyOf(instead);
    }
  }

  /** More than the card holds in one message. */
  public record TooLong(int characters, int most) implements Fault {}

  /** For staff: what is wrong, where, and what to write instead. */
  public String words() {
    return switch (fault) {
      case Unknown(int place, String c, String around, List<String> instead) ->
          "第 %d 字“%s”（%s，见“%s”）显示不出，%s".formatted(place, c, code(c), around, advice(instead));
      case TooLong(int characters, int most) ->
          "共 %d 字，最多 %d 字，请把标题或标准写短 %d 字以上".formatted(characters, most, characters - most);
    };
  }

  private static String advice(List<String> instead) {
    return instead.isEmpty() ? "请换一个说法" : "可改为“" + String.join("”或“", instead) + "”";
  }

  private static String code(String character) {
    return "U+%04X".formatted(character.codePointAt(0));
  }
}
