package openhall.kiosk.view.control;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Link;
import openhall.kiosk.screen.Part;

/** The rows of which lists and chapters are made. */
public final class Cells {
  private Cells() {}

  /** A row that leads on. */
  public static Node link(Glass glass, Link link) {
    VBox words = Say.wide(Say.column("link-words", Say.even(link.title(), "row-title")));
    if (!link.note().isEmpty()) {
      words.getChildren().add(Say.text(link.note(), "row-note"));
    }
    HBox row = Say.row("row", words);
    side(glass, row, words, link.side());
    row.getChildren().add(Say.sign(Signs.ON, glass.mm().length(14), "sign-on"));
    String spoken = spoken(glass, link.title(), link.note(), link.side());
    return block(glass.touch("row-touch", row, spoken, link.tap()));
  }

  /** A thing to bring, with its box to tick. */
  static Node check(Glass glass, Part.Check check) {
    var box = new StackPane();
    box.getStyleClass().add("box");
    if (check.ticked()) {
      box.getStyleClass().add("ticked");
      box.getChildren().add(Say.sign(Signs.TICK, glass.mm().length(15), "sign-tick"));
    }
    VBox words = Say.wide(Say.column("link-words", Say.even(check.name(), "row-title")));
    check.note().lines().forEach(line -> words.getChildren().add(Say.text(line, "row-note")));
    HBox row = Say.row("row", box, words);
    side(glass, row, words, check.amount());
    String state = glass.say(check.ticked() ? "已勾选" : "未勾选");
    Touch touch =
        glass.touch(
            "row-touch",
            row,
            spoken(glass, check.name(), check.note(), check.amount(), state),
            check.tap());
    touch.as(AccessibleRole.CHECK_BOX, check.ticked());
    return check
        .sample()
        .map(sample -> withSample(glass, touch, check, sample))
        .orElseGet(() -> block(touch));
  }

  /** The box to tick with a button to look at a sample; below it where type is large. */
  private static Node withSample(Glass glass, Touch tick, Part.Check check, Link sample) {
    Touch look =
        glass.touch(
            "sample",
            Say.word(sample.side(), "sample-label"),
            spoken(glass, sample.side(), check.name()),
            sample.tap());
    look.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    look.setMinWidth(Region.USE_PREF_SIZE);
    Pane both =
        glass.mm().large()
            ? Say.column("check-tall", tick, look)
            : Say.row("check-wide", Say.wide(tick), look);
    return block(both);
  }

  /** A word at the side; at large type there is no room beside, so it goes below. */
  private static void side(Glass glass, HBox row, VBox words, String text) {
    if (!text.isEmpty() && glass.mm().large()) {
      words.getChildren().add(Say.text(text, "row-note"));
    } else if (!text.isEmpty()) {
      row.getChildren().add(Say.word(text, "row-side"));
    }
  }

  static Node pair(Part.Pair pair) {
    return aligned(Say.text(pair.label(), "pair-label"), Say.text(pair.text(), "pair-text"));
  }

  static HBox point(Part.Point point) {
    String size = point.mark().length() > 1 ? "point-mark-long" : "point-mark-short";
    return aligned(Say.word(point.mark(), "point-mark", size), Say.text(point.text(), "body"));
  }

  static Node call(Part.Call call) {
    VBox words =
        Say.wide(
            Say.column(
                "link-words",
                Say.even(call.label(), "row-title"),
                Say.text(call.note(), "row-note")));
    Label phone = Say.word(call.phone(), "phone");
    return block(Say.row("row", words, phone));
  }

  static Node question(Part.Question question) {
    return block(
        Say.column(
            "question",
            Say.text(question.question(), "question-asked"),
            Say.text(question.answer(), "body")));
  }

  static <N extends Node> N block(N node) {
    node.getStyleClass().add("block");
    return node;
  }

  private static HBox aligned(Label left, Label right) {
    HBox row = Say.row("row", left, Say.wide(right));
    row.setAlignment(Pos.TOP_LEFT);
    return block(row);
  }

  private static String spoken(Glass glass, String... parts) {
    return String.join(
        glass.say("，"),
        Stream.of(parts).flatMap(String::lines).filter(part -> !part.isEmpty()).toList());
  }
}
