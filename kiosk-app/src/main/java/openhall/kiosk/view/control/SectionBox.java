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
    getChildren().add(card(parts.stream().flatMap(part -> nodes(glass, part)).toList()));
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

  /** One node for each part; tables and steps come row by row, so that a page may end in them. */
  private static Stream<Node> nodes(Glass glass, Part part) {
    return switch (part) {
      case Part.Table(List<List<String>> rows) ->
          new TableRows(glass.mm(), rows).nodes().map(row -> running(row, "whole"));
      case Part.Flow flow -> new FlowRows(glass, flow).nodes();
      case Part single -> Stream.of(node(glass, single));
    };
  }

  private static Node node(Glass glass, Part part) {
    return switch (part) {
      case Part.Check check -> Cells.check(glass, check);
      case Part.Price(var row) -> new PriceRow(glass, row);
      case Part.Pair pair -> Cells.pair(pair);
      case Part.Subheading(String text) -> running(Say.text(text, "subheading"), "keep");
      case Part.Paragraph(String text) -> running(Say.text(text, "paragraph", "body"), "whole");
      case Part.Point point -> running(Cells.point(point), "whole");
      case Part.Table _, Part.Flow _ -> throw new IllegalStateException("Not one node: " + part);
      case Part.Question question -> Cells.question(question);
      case Part.Call call -> Cells.call(call);
      case Part.Way(var link) -> Cells.link(glass, link);
      case Part.Missing(String words) -> running(Say.text(words, "paragraph", "missing"), "whole");
    };
  }

  /** Running text has no hairlines between its paragraphs. */
  private static Node running(Region node, String kept) {
    node.setMaxWidth(Double.MAX_VALUE);
    node.getStyleClass().addAll("running", "block", kept);
    return node;
  }
}
