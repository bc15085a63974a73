package openhall.authoring.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that are often typed wrong (W13). */
final class WrongWords {

  private static final Map<String, String> RIGHT = WordList.named("wrong-words.properties");
  private static final Pattern WRONG =
      Pattern.compile(RIGHT.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

  private WrongWords() {}

  static List<Remark> of(Looked looked) {
    var remarks = new ArrayList<Remark>();
    looked.texts((path, text) -> {
      Matcher wrong = WRONG.matcher(text);
      while (wrong.find()) {
        String right = RIGHT.getOrDefault(wrong.group(), "");
        remarks.add(Remark.warning(path, wrong.group(), "像是写错了，应为“" + right + "”，请核对"));
      }
    });
    return remarks;
  }
}
