package openhall.paper;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sheet says about itself: from which release it is, and how anybody can see whether it
 * still holds (D18).
 *
 * @param version in words: revision, release, day
 * @param code the check code; empty on a draft, and where several items have their own
 * @param page the public page of the item, if people can reach the service from outside
 * @param check where the code is typed in, likewise
 * @param released the only time in the file
 */
public record Imprint(
    String version,
    String code,
    Optional<String> page,
    Optional<String> check,
    Instant released,
    boolean draft) {

  /** In two lines at the foot of a page. */
  String said() {
    if (draft) {
      return version + "\n草稿，没有公布，不能张贴、不能发放。";
    }
    String how =
        check
            .map(at -> "打开 " + at.replaceFirst("^https?://", "") + " 输入核验码，可知这张纸是否仍然有效。")
            .orElse("把核验码告诉窗口，可知这张纸是否仍然有效。");
    return brief() + "\n" + how;
  }

  /** In one line, where there is little room. */
  String brief() {
    if (draft) {
      return version + "　草稿";
    }
    return code.isEmpty() ? version : version + "　核验码 " + code;
  }
}
