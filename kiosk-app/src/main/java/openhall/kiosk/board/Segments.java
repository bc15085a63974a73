package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.List;

/** Text in short pieces, each of which can begin at a whole pixel. */
public final class Segments {

  private static final int LENGTH = 12;

  private Segments() {}

  /** The pieces in their order; no character is cut. */
  public static List<String> of(String words) {
    var segments = new ArrayList<String>();
    int from = 0;
    while (from < words.length()) {
      int left = words.codePointCount(from, words.length());
      int to = words.offsetByCodePoints(from, Math.min(LENGTH, left));
      segments.add(words.substring(from, to));
      from = to;
    }
    return List.copyOf(segments);
  }
}
