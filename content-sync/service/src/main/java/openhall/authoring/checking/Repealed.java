package openhall.authoring.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bases that no longer hold (W21). */
final class Repealed {

  private static final Map<String, String> NOW = WordList.named("repealed.properties");
  private static final Pattern BASIS = Pattern.compile(".*(?:legalBases|basis)\\[\\d+]\\.name");

  private Repealed() {}

  static List<Remark> of(Looked looked) {
    return looked.each((path, text) -> {
      String law = text.replaceAll("[《》]|中华人民共和国", "");
      return BASIS.matcher(path).matches() && NOW.containsKey(law)
          ? Optional.of(
              Remark.warning(path, text, "已废止，现为" + NOW.getOrDefault(law, "") + "，请换成现行依据"))
          : Optional.empty();
    });
  }
}
