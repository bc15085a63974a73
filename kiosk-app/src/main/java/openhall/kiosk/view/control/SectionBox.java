package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Part;
import openhall.kiosk.screen.Screen.Section;

/** A chapter: its title, and its parts on one card. */
public final class SectionBox extends VBox {
  public SectionBox(Glass glass, Section section) {
    getStyleClass().add("section");
    if (!section.title().isEmpty()) {
      getChildren().add(heading(section.title(), section.hint()));
    }
    List<Part> parts = section.parts();
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Flow(List<Part.Stage> stages)) {
      getChildren().addAll(new FlowStrip(glass, stages), details(stages));
    } else {
      getChildren().add(card(parts.stream().map(part -> node(glass, part)).toList()));
    }
  }

  /** The title of a chapter or of a group of rows. */
  public static Node heading(String title, String hint) {
    HBox heading = Say.row("section-head", Say.word(title, "section-title"));
    heading.setAlignment(Pos.BASELINE_LEFT);
    if (!hint.isEmpty()) {
      heading.getChildren().add(Say.word(hint, "section-hint"));
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

  private static Node details(List<Part.Stage> stages) {
    List<Node> rows = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Part.Stage stage = stages.get(i);
      String said = joined(stage.place(), stage.detail());
      if (!said.isEmpty()) {
        rows.add(Cells.pair(new Part.Pair((i + 1) + "  " + stage.name(), said)));
      }
    }
    return card(rows);
  }

  private static String joined(String place, String detail) {
    return place.isEmpty() || detail.isEmpty() ? place + detail : place + "：" + detail;
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
      case Part.Table(List<List<String>> rows) -> running(Cells.table(rows), "whole");
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
