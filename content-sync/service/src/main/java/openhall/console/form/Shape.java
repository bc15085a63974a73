package openhall.console.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Item;
import tools.jackson.databind.node.ObjectNode;

/** The form of one kind of item. */
public record Shape(Item.Kind kind, List<Chapter> chapters) {

  public Shape {
    chapters = List.copyOf(chapters);
  }

  /** A stretch of the form under a heading. */
  public record Chapter(String title, List<Part> parts) {
    public Chapter {
      parts = List.copyOf(parts);
    }

    static Chapter of(String title, Part... parts) {
      return new Chapter(title, List.of(parts));
    }
  }

  static Shape of(Item.Kind kind, Chapter... chapters) {
    return new Shape(kind, List.of(chapters));
  }

  List<Part> parts() {
    return chapters.stream().flatMap(chapter -> chapter.parts().stream()).toList();
  }

  /** The kinds of items whose titles it offers. */
  public Set<Item.Kind> names() {
    return parts().stream()
        .flatMap(Shape::inside)
        .flatMap(Shape::named)
        .collect(Collectors.toSet());
  }

  /** The kinds of items whose rows it offers. */
  public Set<Item.Kind> namesRowsOf() {
    return parts().stream()
        .flatMap(Shape::inside)
        .flatMap(part -> part instanceof Pointer pointer ? Stream.of(pointer.of()) : Stream.of())
        .collect(Collectors.toSet());
  }

  private static Stream<Item.Kind> named(Part part) {
    return part instanceof Leaf leaf ? leaf.of().stream() : Stream.of();
  }

  private static Stream<Part> inside(Part part) {
    return Stream.concat(
        Stream.of(part),
        switch (part) {
          case Leaf _, Pointer _ -> Stream.of();
          case Group group -> group.parts().stream().flatMap(Shape::inside);
          case Either either ->
              either.ways().stream().flatMap(way -> way.parts().stream()).flatMap(Shape::inside);
          case Rows rows -> inside(rows.row());
        });
  }

  /** The fields of an item as this form shows it. */
  public Values values(ObjectNode item) {
    return Showing.of(parts(), item);
  }
}
