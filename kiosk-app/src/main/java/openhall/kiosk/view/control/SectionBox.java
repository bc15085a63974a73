package openhall.kiosk.view.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import openhall.kiosk.screen.Part;
import openhall.kiosk.screen.Section;

/** A chapter: its title, and its parts on one card. */
public final class SectionBox extends VBox {
  public SectionBox(Glass glass, Section section) {
    getStyleClass().add("section");
    if (!section.title().isEmpty()) {
      getChildren().add(heading(section.title(), section.hint()));
    }
    List<Part> parts = section.parts();
    getChildren().add(card(parts.stream().<Node>flatMap(part -> nodes(glass, part)).toList()));
  }

  /** The title of a chapter or of a group of rows. */
  public static Node heading(String title, String hint) {
    var heading = new TextFlow(Say.piece(title, "section-title"));
    if (!hint.isEmpty()) {
      heading.getChildren().add(Say.piece("\u2002" + hint, "section-hint"));
    }
    heading.getStyleClass().addAll("block", "keep");
    return heading;
  }

  /** Rows on one card with hairlines between them. */
  public static VBox card(List<? extends Node> rows) {
    VBox card = Say.column("card");
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0 && ruled(rows.get(i)) && ruled(rows.get(i - 1))) {
        rows.get(i).getStyleClass().add("ruled");
      }
      card.getChildren().add(rows.get(i));
    }
    if (!rows.isEmpty()) {
      rows.getFirst().getStyleClass().add("top");
      // A page should not end with a heading and one lone row below it.
      if (rows.size() > 2) {
        rows.getFirst().getStyleClass().add("rather");
      }
      rows.getLast().getStyleClass().add("bottom");
    }
    return card;
  }

  private static boolean ruled(Node node) {
    return !node.getStyleClass().contains("running");
  }

  /** Most parts are one row; tables and steps are many, so that a page may end in them. */
  private static Stream<? extends Node> nodes(Glass glass, Part part) {
    return switch (part) {
      case Part.Check check -> Stream.of(Cells.check(glass, check));
      case Part.Flow flow -> new FlowRows(glass, flow).nodes();
      case Part.Price(var row) -> Stream.of(new PriceRow(glass, row));
      case Part.Pair pair -> Stream.of(Cells.pair(pair));
      case Part.Subheading(String text) -> running("keep", Say.text(text, "subheading"));
      case Part.Paragraph(String text) -> running("whole", Say.text(text, "paragraph", "body"));
      case Part.Point point -> running("whole", Cells.point(point));
      case Part.Table(List<List<String>> rows) ->
          new TableRows(glass.mm(), rows).nodes().flatMap(row -> running("whole", row));
      case Part.Question question -> Stream.of(Cells.question(question));
      case Part.Person person -> Stream.of(new PersonRow(glass, person));
      case Part.Call call -> Stream.of(Cells.call(call));
      case Part.Way(var link) -> Stream.of(Cells.link(glass, link));
      case Part.Missing(String words) -> running("whole", Say.text(words, "paragraph", "missing"));
    };
  }

  /** Running text has no hairlines between its paragraphs. */
  private static Stream<Region> running(String kept, Region node) {
    node.setMaxWidth(Double.MAX_VALUE);
    node.getStyleClass().addAll("running", "block", kept);
    return Stream.of(node);
  }
}
