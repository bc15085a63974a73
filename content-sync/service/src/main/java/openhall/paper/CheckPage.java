package openhall.paper;

import openhall.content.Item;
import openhall.pages.Address;

/**
 * What somebody hears who holds a paper in his hand.
 *
 * @param code as it was typed
 * @param verdict empty while nothing was asked
 * @param holds whether the paper may still be believed
 * @param address of the page as it is now; empty when there is none
 */
public record CheckPage(
    String code, String verdict, boolean holds, String words, String title, String address) {

  static CheckPage asked(String code) {
    return new CheckPage(code, "", false, "", "", "");
  }

  static CheckPage unread(String code) {
    return new CheckPage(code, "看不懂这个核验码", false, "核验码是 12 位，只有数字 0–9 和字母 A–F。请对照纸上再输入一次。", "", "");
  }

  static CheckPage unknown(String code) {
    return new CheckPage(
        code, "没有这个核验码", false, "这里从来没有公布过这样的内容。请检查有没有输错；没有输错的，请不要相信这张纸，并告诉窗口。", "", "");
  }

  static CheckPage current(String code, Item item) {
    return of(code, "仍然有效", true, "《%s》和现在公布的一致。".formatted(item.title()), item);
  }

  static CheckPage changed(String code, Item item) {
    return of(
        code,
        "部分内容已变",
        false,
        "《%s》本身没有改，但它引用的收费、窗口或部门在印出之后有变化。请以现在公布的为准。".formatted(item.title()),
        item);
  }

  static CheckPage superseded(String code, int revision, Item now) {
    return of(
        code,
        "已经更新",
        false,
        "这张纸是第 %d 次修订，现在公布的《%s》是第 %d 次修订。请不要再用这张纸。"
            .formatted(revision, now.title(), now.revision()),
        now);
  }

  static CheckPage withdrawn(String code, String title) {
    return new CheckPage(
        code, "已经撤下", false, "《%s》不再公布，或者已过有效期。请不要再用这张纸，有疑问请问窗口。".formatted(title), "", "");
  }

  private static CheckPage of(String code, String verdict, boolean holds, String words, Item item) {
    return new CheckPage(code, verdict, holds, words, item.title(), Address.of(item.key()));
  }
}
