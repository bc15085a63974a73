package openhall.kiosk.board;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.ItemKey;
import openhall.content.Raster;

/**
 * One page of the loop, already broken into lines that fit. Immutable.
 *
 * <p>{@code number} of {@code of} counts the pages of one subject, if it has several; {@code shows}
 * names the items whose words stand on the page.
 */
public sealed interface Page {

  String title();

  default int number() {
    return 1;
  }

  default int of() {
    return 1;
  }

  List<ItemKey> shows();

  /** How many characters there are to read. */
  int characters();

  /** Long enough to read it with its title. */
  default Duration dwell() {
    return Dwell.of(title().length() + characters());
  }

  /** Fees in rows: what, how much, on what basis. */
  sealed interface Table extends Page {
    Columns columns();

    List<Row> rows();

    @Override
    default List<ItemKey> shows() {
      return rows().stream().map(Row::item).distinct().toList();
    }

    @Override
    default int characters() {
      return rows().stream()
          .mapToInt(r -> length(r.name()) + length(r.charge()) + length(r.basis()))
          .sum();
    }
  }

  /** A page of a table that stands. */
  record FeeTable(String title, int number, int of, Columns columns, List<Row> rows)
      implements Table {
    public FeeTable {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A table of fees that glides upwards under its headings, for more rows than fit. It stays for
   * one round.
   */
  record GlidingTable(String title, Columns columns, List<Row> rows) implements Table {
    public GlidingTable {
      rows = List.copyOf(rows);
    }
  }

  /** Widths of the three columns, in pixels. */
  record Columns(double name, double charge, double basis) {}

  /** One fee; every cell is a list of lines. */
  record Row(ItemKey item, List<String> name, List<String> charge, List<String> basis) {
    public Row {
      name = List.copyOf(name);
      charge = List.copyOf(charge);
      basis = List.copyOf(basis);
    }

    int lines() {
      return Math.max(name.size(), Math.max(charge.size(), basis.size()));
    }

    /** The same in rows of at most that many lines: what is longer than a page goes on the next. */
    Stream<Row> cut(int most) {
      return IntStream.iterate(0, from -> from < lines(), from -> from + most)
          .mapToObj(from ->
              new Row(
                  item,
                  slice(name, from, most),
                  slice(charge, from, most),
                  slice(basis, from, most)));
    }

    private static List<String> slice(List<String> lines, int from, int most) {
      int start = Math.min(from, lines.size());
      return lines.subList(start, Math.min(start + most, lines.size()));
    }
  }

  /** One procedure: four answers, then what to bring. */
  record Guide(String title, int number, int of, ItemKey item, List<Answer> answers, Column text)
      implements Page {
    public Guide {
      answers = List.copyOf(answers);
    }

    /** Lines below the answers: as many as the longest note has. */
    int noteLines() {
      return answers.stream().mapToInt(a -> a.note().size()).max().orElse(0);
    }

    @Override
    public List<ItemKey> shows() {
      return List.of(item);
    }

    @Override
    public int characters() {
      return answers.stream().mapToInt(a -> a.value().length() + length(a.note())).sum()
          + text.characters();
    }
  }

  /**
   * A large answer under a small question, such as 费用 40 元/证, and a note below it.
   *
   * @param width of its place, with the space after it
   */
  record Answer(String label, String value, List<String> note, double width) {
    public Answer {
      note = List.copyOf(note);
    }
  }

  /** A rule or a notice to read. */
  record Reading(String title, int number, int of, String label, ItemKey item, Column text)
      implements Page {
    @Override
    public List<ItemKey> shows() {
      return List.of(item);
    }

    @Override
    public int characters() {
      return text.characters();
    }
  }

  /** An emergency that has the whole board (C45). */
  record Warning(String title, int number, int of, ItemKey item, Column text) implements Page {
    @Override
    public List<ItemKey> shows() {
      return List.of(item);
    }

    @Override
    public int characters() {
      return text.characters();
    }
  }

  /** One picture, and what it shows. */
  record Picture(String title, ItemKey item, Raster raster) implements Page {
    @Override
    public List<ItemKey> shows() {
      return List.of(item);
    }

    /** As long as some sentences: a picture says more than its title. */
    @Override
    public int characters() {
      return 40;
    }
  }

  /** What says nothing of any item. */
  sealed interface Furniture extends Page {
    @Override
    default List<ItemKey> shows() {
      return List.of();
    }

    @Override
    default int characters() {
      return 20;
    }
  }

  /** The time and the day. */
  record Clock() implements Furniture {
    @Override
    public String title() {
      return "";
    }
  }

  /** Where numbers are called to windows. */
  record Calls() implements Furniture {
    @Override
    public String title() {
      return "窗口叫号";
    }
  }

  /**
   * A line as it is drawn.
   *
   * @param strong heads what follows
   * @param goesOn belongs to the line above, as in a row of a table
   * @param heads of its table, to be said again where it begins a page; none of other lines
   */
  record Line(List<Piece> pieces, boolean strong, boolean goesOn, List<Line> heads) {
    public Line {
      pieces = List.copyOf(pieces);
      heads = List.copyOf(heads);
    }

    static Line of(String text, boolean strong, double indent) {
      return new Line(List.of(new Piece(text, indent)), strong, false, List.of());
    }

    int characters() {
      return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }
  }

  /**
   * Words of a line.
   *
   * @param indent in pixels; what belongs to an entry stands under its words, not under its mark
   */
  record Piece(String text, double indent) {}

  /**
   * Lines below each other.
   *
   * @param size of the font, in pixels
   */
  record Column(double size, List<Line> lines) {
    public Column {
      lines = List.copyOf(lines);
    }

    int characters() {
      return lines.stream().mapToInt(Line::characters).sum();
    }

    double height() {
      return lines.size() * Scale.line(size);
    }
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }
}
