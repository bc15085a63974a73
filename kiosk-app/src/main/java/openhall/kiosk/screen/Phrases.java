package openhall.kiosk.screen;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the part of gettext's PO format that we write: one msgid, one msgstr, each on one line. */
final class Phrases {
  private static final String SOURCE = "msgid \"";
  private static final String SAID = "msgstr \"";

  private Phrases() {}

  /** What each phrase is called; a line that is neither, a comment or empty is refused. */
  static Map<String, String> read(String text) {
    var found = new LinkedHashMap<String, String>();
    String source = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith(SOURCE) && line.endsWith("\"")) {
        source = quoted(line, SOURCE);
      } else if (line.startsWith(SAID) && line.endsWith("\"")) {
        put(found, source, quoted(line, SAID));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalStateException("Expected msgid, msgstr or a comment, got " + line);
      }
    }
    return Map.copyOf(found);
  }

  private static void put(Map<String, String> found, String source, String said) {
    if (source.isEmpty() || said.isEmpty() || found.put(source, said) != null) {
      throw new IllegalStateException("Expected each phrase once, with words, got " + source);
    }
  }

  private static String quoted(String line, String start) {
    return line.substring(start.length(), line.length() - 1)
        .replace("\\n", "\n")
        .replace("\\\"", "\"");
  }
}
