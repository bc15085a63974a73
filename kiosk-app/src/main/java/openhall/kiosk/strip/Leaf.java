package openhall.kiosk.strip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import openhall.content.Sentence;
import openhall.kiosk.board.Lines;
import openhall.kiosk.board.Ruler;

/**
 * A page of a sentence that stands: whole lines, none cut. Immutable.
 *
 * @param dwell long enough to read it at four characters a second
 */
public record Leaf(Sentence sentence, List<String> lines, Duration dwell) {

  private static final int CHARACTERS_A_SECOND = 4;
  private static final Duration TO_FIND_IT = Duration.ofSeconds(1);
  private static final Duration LEAST = Duration.ofSeconds(4);

  /** How much goes onto a page: the width as the ruler measures it, and lines. */
  public record Room(int width, int lines) {}

  public Leaf {
    lines = List.copyOf(lines);
  }

  /** The sentences in pages; each sentence begins a page of its own. */
  public static List<Leaf> of(List<Sentence> sentences, Room room, Ruler ruler) {
    var leaves = new ArrayList<Leaf>();
    for (Sentence sentence : sentences) {
      List<String> lines = even(sentence.whole(), room, ruler);
      for (int from = 0; from < lines.size(); from += room.lines()) {
        List<String> page = lines.subList(from, Math.min(lines.size(), from + room.lines()));
        leaves.add(new Leaf(sentence, page, dwell(page)));
      }
    }
    return List.copyOf(leaves);
  }

  /** As few lines as fit, and those as even as can be: a last line of one character reads badly. */
  private static List<String> even(String text, Room room, Ruler ruler) {
    List<String> lines = Lines.of(text, room.width(), 1, ruler);
    int tooNarrow = room.width() / 2;
    int wide = room.width();
    while (wide - tooNarrow > 1) {
      int middle = (tooNarrow + wide) / 2;
      List<String> narrower = Lines.of(text, middle, 1, ruler);
      if (narrower.size() > lines.size()) {
        tooNarrow = middle;
      } else {
        wide = middle;
        lines = narrower;
      }
    }
    return lines;
  }

  private static Duration dwell(List<String> lines) {
    int characters = lines.stream().mapToInt(line -> line.codePointCount(0, line.length())).sum();
    Duration reading = TO_FIND_IT.plusMillis(1000L * characters / CHARACTERS_A_SECOND);
    return reading.compareTo(LEAST) < 0 ? LEAST : reading;
  }
}
