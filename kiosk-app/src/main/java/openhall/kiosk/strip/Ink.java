package openhall.kiosk.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import openhall.content.Sentence;
import openhall.kiosk.board.Segments;

/**
 * Draws the words of a strip at whole pixels and in its colours, light on black. FX thread only.
 */
record Ink(LedStrip strip, Typeface typeface) {

  /** Some words in one colour, which is a class of strip.css. */
  record Run(String words, String colour) {

    /** A sentence: what it is, then what it says. */
    static List<Run> of(Sentence sentence) {
      String lead = colour(sentence.subject());
      return List.of(new Run(sentence.lead(), lead), new Run(sentence.words(), words(sentence)));
    }

    private static String words(Sentence sentence) {
      return sentence.subject() == Sentence.Subject.EMERGENCY ? "urgent" : "words";
    }

    private static String colour(Sentence.Subject subject) {
      return switch (subject) {
        case EMERGENCY -> "urgent";
        case NOTICE, HOTLINE, OWN -> "notice";
        case GUIDE, RULE, FEE -> "lead";
      };
    }
  }

  /** Words beside one another, in pieces that begin at whole pixels. */
  record Line(List<Text> pieces, int end) {}

  static Ink of(LedStrip strip) {
    return new Ink(strip, Typeface.of(strip.lineHeight(), strip.lettering()));
  }

  /** One line from {@code left} on, in the line of that number. */
  Line line(List<Run> runs, int left, int number) {
    var pieces = new ArrayList<Text>();
    int x = left;
    for (Run run : runs) {
      for (String piece : Segments.of(run.words())) {
        Text text = text(piece, run.colour());
        text.setX(x);
        text.setY(number * strip.lineHeight() + typeface.baseline(strip.lineHeight()));
        pieces.add(text);
        x += (int) Math.rint(text.getLayoutBounds().getWidth());
      }
    }
    return new Line(pieces, x);
  }

  int width(List<Run> runs) {
    return line(runs, 0, 0).end();
  }

  /** What everything is drawn on: diodes that do not shine. */
  Pane ground(double width, double height) {
    var ground = new Pane();
    ground.getStyleClass().addAll("strip", strip.colours().name().toLowerCase(Locale.ROOT));
    ground
        .getStylesheets()
        .add(Objects.requireNonNull(Ink.class.getResource("strip.css")).toExternalForm());
    ground.setPrefSize(width, height);
    return ground;
  }

  /** Shining ground, on which words are dark. */
  Region block(int left, int top, int width, int height) {
    var block = new Region();
    block.getStyleClass().add("block");
    block.relocate(left, top);
    block.setPrefSize(width, height);
    block.resize(width, height);
    return block;
  }

  private Text text(String words, String colour) {
    var text = new Text(words);
    text.setFont(typeface.font());
    text.setTextOrigin(VPos.BASELINE);
    text.getStyleClass().add(colour);
    text.setAccessibleRole(AccessibleRole.TEXT);
    return text;
  }
}
