package openhall.kiosk.view.control;

import java.util.ArrayList;
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
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Flow(List<Part.Stage> stages)) {
      getChildren().addAll(new FlowStrip(glass, stages), details(glass, stages));
    } else {
      getChildren().add(card(parts.stream().flatMap(part -> nodes(glass, part)).toList()));
    }
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

  private static Node details(Glass glass, List<Part.Stage> stages) {
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Part.Stage stage = stages.get(i);
      String said = joined(glass, stage.place(), stage.detail());
      if (!said.isEmpty()) {
        rows.add(Cells.pair(new Part.Pair((i + 1) + "  " + stage.name(), said)));
      }
    }
    return card(rows);
  }

  private static String joined(Glass glass, String place, String detail) {
    return place.isEmpty() || detail.isEmpty()
        ? place + detail
        : glass.say("{0}：{1}", place, detail);
  }

  /** One node for each part; a table comes row by row, so that a page may end in it. */
  private static Stream<Node> nodes(Glass glass, Part part) {
    return part instanceof Part.Table(List<List<String>> rows)
        ? new TableRows(rows).nodes().map(row -> running(row, "whole"))
        : Stream.of(node(glass, part));
  }

  private static Node node(Glass glass, Part part) {
    return switch (part) {
      case Part.Check check -> Cells.check(glass, check);
      case Part.Flow(List<Part.Stage> stages) -> new FlowStrip(glass, stages);
      case Part.Price(var row) -> new PriceRow(glass, row);
      case Part.Pair pair -> Cells.pair(pair);
      case Part.Subheading(String text) -> running(Say.text(text, "subheading"), "keep");
      case Part.Paragraph(String text) -> running(Say.text(text, "paragraph", "body"), "whole");
      case Part.Point point -> running(Cells.point(point), "whole");
      case Part.Table table -> throw new IllegalStateException("Not one node: " + table);
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
