package openhall.console.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.console.form.Drawn.Mark;
import openhall.console.form.Drawn.Said;
import openhall.console.form.Drawn.Slot;
import openhall.console.form.Either.Way;

/**
 * Lays a form out with what stands in it.
 *
 * @param said what is said about fields, by name
 * @param focus the row or group where the reader goes on; empty for none
 * @param revision the one that is being written; names new rows
 */
public record Drawing(
    Values values, Map<String, List<Said>> said, Offered offered, String focus, int revision) {

  public Drawing {
    said = Map.copyOf(said);
  }

  /** A stretch of the form under its heading. */
  public record Stretch(String title, List<Drawn> parts) {
    public Stretch {
      parts = List.copyOf(parts);
    }

    public String id() {
      return "s-" + title;
    }
  }

  public List<Stretch> of(Shape shape) {
    return shape.chapters().stream()
        .map(chapter ->
            new Stretch(
                chapter.title(), chapter.parts().stream().map(part -> draw(part, "")).toList()))
        .toList();
  }

  private Drawn draw(Part part, String prefix) {
    String path = FieldName.join(prefix, part.name());
    return switch (part) {
      case Leaf leaf -> leaf(leaf, path);
      case Pointer pointer ->
          new Drawn.Picked(
              slot(path, pointer.label(), true, ""),
              marks(path, offered.rows(pointer.of()), values.text(path)));
      case Group group ->
          new Drawn.Boxed(slot(path, group.label(), false, group.help()), all(group.parts(), path));
      case Either either -> either(either, path);
      case Rows rows ->
          new Drawn.Listed(
              slot(path, rows.label(), rows.least() > 0, rows.help()),
              rows.one(),
              IntStream.range(0, values.rows(path))
                  .mapToObj(i -> row(rows, FieldName.row(path, i), i + 1))
                  .toList());
    };
  }

  private List<Drawn> all(List<Part> parts, String path) {
    return parts.stream().map(part -> draw(part, path)).toList();
  }

  private Drawn.Row row(Rows rows, String path, int number) {
    return new Drawn.Row(
        path, rows.one() + " 第 " + number + " 项", path.equals(focus), draw(rows.row(), path));
  }

  private Drawn either(Either either, String path) {
    String choice = FieldName.choice(path);
    Way chosen = either.chosen(values.text(choice));
    return new Drawn.Turned(
        slot(path, either.label(), false, ""),
        either.ways().stream()
            .map(way ->
                new Drawn.Turn(
                    new Mark(choice, way.key(), way.label(), way.equals(chosen)),
                    all(way.parts(), FieldName.way(path, way))))
            .toList());
  }

  private Drawn leaf(Leaf leaf, String path) {
    Slot slot = slot(path, leaf.label(), leaf.required(), leaf.help());
    String value = values.exact(path);
    return switch (leaf.type()) {
      case LINE, TEXT, DAY, NUMBER, AMOUNT, WORDS, HOURS, TABLE, PICTURE ->
          new Drawn.Input(slot, leaf.type(), value);
      case KEY -> new Drawn.Input(slot, leaf.type(), value.isEmpty() ? fresh() : value);
      case CODE -> new Drawn.Picked(slot, marks(path, leaf.options(), value));
      case ITEM -> new Drawn.Picked(slot, marks(path, offered.of(leaf.of().orElseThrow()), value));
      case STATED ->
          new Drawn.Picked(
              slot, marks(path, List.of(new Option("true", "是"), new Option("false", "否")), value));
      case CODES, NUMBERS ->
          new Drawn.Checked(
              slot,
              leaf.options().stream()
                  .map(o -> {
                    String name = FieldName.code(path, o.value());
                    return new Mark(name, "on", o.label(), values.has(name));
                  })
                  .toList());
      case FLAG ->
          new Drawn.Checked(slot, List.of(new Mark(path, "on", leaf.label(), values.has(path))));
    };
  }

  /** With nothing chosen first; what is chosen already stands there, whether it is known or not. */
  private static List<Mark> marks(String name, List<Option> options, String value) {
    var marks = new ArrayList<Mark>();
    marks.add(new Mark(name, "", "（请选择）", value.isEmpty()));
    options.forEach(o -> marks.add(new Mark(name, o.value(), o.label(), o.value().equals(value))));
    if (marks.stream().noneMatch(Mark::on)) {
      marks.add(new Mark(name, value, value + "（没有这一项）", true));
    }
    return marks;
  }

  private Slot slot(String path, String label, boolean required, String help) {
    return new Slot(
        path, label, required, help, said.getOrDefault(path, List.of()), path.equals(focus));
  }

  /** A name for a row that no row of an earlier revision can have. */
  private String fresh() {
    Set<String> used = new HashSet<>(values.fields().values());
    return Stream.iterate(1, n -> n + 1)
        .map(n -> "fee-" + revision + "-" + n)
        .filter(key -> !used.contains(key))
        .findFirst()
        .orElseThrow();
  }
}
