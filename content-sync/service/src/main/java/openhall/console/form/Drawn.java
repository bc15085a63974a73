package openhall.console.form;

import java.util.List;

/** A part of a form with all that stands in it, ready to be shown. */
public sealed interface Drawn {

  Slot slot();

  /**
   * What every part has.
   *
   * @param name of the field
   * @param remarks what stands below it, most urgent first
   * @param focused whether the reader goes on here
   */
  record Slot(
      String name,
      String label,
      boolean required,
      String help,
      List<Said> remarks,
      boolean focused) {
    public Slot {
      remarks = List.copyOf(remarks);
    }

    public String id() {
      return FieldName.id(name);
    }

    public boolean isWrong() {
      return remarks.stream().anyMatch(said -> said.tone() == Said.Tone.ERROR);
    }
  }

  /** One thing said about a field. */
  record Said(Tone tone, String words) {

    /** How urgent it is. */
    public enum Tone {
      ERROR,
      WARNING,
      /** What somebody else has written there meanwhile. */
      THEIRS
    }
  }

  record Input(Slot slot, Leaf.Type type, String value) implements Drawn {

    private static final int LONG = 60;
    private static final int MOST_LINES = 14;

    /** A picture as an address that holds it whole; empty while there is none. */
    public String address() {
      String format = value.startsWith("iVBOR") ? "png" : "jpeg";
      return value.isEmpty() || slot.isWrong() ? "" : "data:image/" + format + ";base64," + value;
    }

    /** Lines that show it whole, within reason. */
    public int lines() {
      long lines = value.lines().mapToLong(line -> 1 + line.length() / LONG).sum();
      return Math.clamp(lines, 2, MOST_LINES);
    }
  }

  record Picked(Slot slot, List<Mark> options) implements Drawn {
    public Picked {
      options = List.copyOf(options);
    }
  }

  record Checked(Slot slot, List<Mark> options) implements Drawn {
    public Checked {
      options = List.copyOf(options);
    }
  }

  /** A choice and whether it is made. */
  record Mark(String name, String value, String label, boolean on) {}

  record Boxed(Slot slot, List<Drawn> parts) implements Drawn {
    public Boxed {
      parts = List.copyOf(parts);
    }
  }

  record Listed(Slot slot, String one, List<Row> rows) implements Drawn {
    public Listed {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param title what it goes by, such as 材料 第 2 项
   */
  record Row(String name, String title, boolean focused, Drawn content) {
    public String id() {
      return FieldName.id(name);
    }

    /** Whether nothing in it has the row's own name, so that a mark has to say that it is there. */
    public boolean isMarked() {
      return !content.slot().name().equals(name) || content instanceof Boxed;
    }
  }

  record Turned(Slot slot, List<Turn> ways) implements Drawn {
    public Turned {
      ways = List.copyOf(ways);
    }
  }

  /** One way and what it asks for. */
  record Turn(Mark mark, List<Drawn> parts) {
    public Turn {
      parts = List.copyOf(parts);
    }
  }
}
