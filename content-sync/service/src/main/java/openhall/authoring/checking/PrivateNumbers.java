package openhall.authoring.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephones of persons where those of offices belong (A6). */
final class PrivateNumbers {

  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

  private PrivateNumbers() {}

  static List<Remark> of(Looked looked) {
    return looked.each((path, text) ->
        path.endsWith("phone") && MOBILE.matcher(text.replaceAll("[ -]", "")).find()
            ? Optional.of(Remark.warning(path, text, "像是个人手机，公开的应是办公电话，请核对"))
            : Optional.empty());
  }
}
