package openhall.kiosk.strip;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.strip.Ink.Run;

/**
 * What stands on a strip: with two lines the upper one, which says where people are and what time
 * it is; in an emergency a label that shines; or a whole page. Draws only what changes. FX thread
 * only.
 */
final class StripView {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.CHINA);
  private static final String URGENT = "紧急通知";
  private static final String URGENT_BRIEFLY = "紧急";

  private final LedStrip strip;
  private final Ink ink;
  private final Pane root;
  private String name = "";
  private boolean urgent;
  private boolean dark;
  private List<String> standing = List.of();

  StripView(LedStrip strip, Ink ink) {
    this.strip = strip;
    this.ink = ink;
    this.root = ink.ground(strip.place().width(), strip.place().height());
  }

  Parent node() {
    return root;
  }

  /** What glides does so in there; it depends on whether there is an emergency. */
  Box window() {
    int width = strip.place().width();
    int height = strip.lineHeight();
    int left = strip.lines() == 1 && urgent ? labelWidth(URGENT_BRIEFLY) + margin() : 0;
    return new Box(left, strip.place().height() - height, width - left, height);
  }

  /** From now on beside what glides. */
  void stand(String placeName, boolean emergency, LocalDateTime now) {
    name = placeName;
    urgent = emergency;
    dark = false;
    standing = List.of();
    clock(now);
  }

  /** Nothing stands, until something is to stand again. */
  void dark() {
    dark = true;
    root.getChildren().clear();
  }

  void clock(LocalDateTime now) {
    if (strip.still() || dark) {
      return;
    }
    List<String> next = standing(now);
    if (!next.equals(standing)) {
      standing = next;
      draw();
    }
  }

  /** A page over the whole strip. */
  void page(List<List<Run>> lines) {
    var drawn = new ArrayList<Node>();
    for (int i = 0; i < lines.size(); i++) {
      int middle = lines.size() < strip.lines() ? strip.lines() - lines.size() : 0;
      drawn.addAll(centred(lines.get(i), i, middle * strip.lineHeight() / 2));
    }
    root.getChildren().setAll(drawn);
  }

  private List<? extends Node> centred(List<Run> runs, int number, int down) {
    int left = (strip.place().width() - ink.width(runs)) / 2;
    var pieces = ink.line(runs, Math.max(0, left), number).pieces();
    pieces.forEach(piece -> piece.setY(piece.getY() + down));
    return pieces;
  }

  /** What stands left and right, the longest there is room for. */
  private List<String> standing(LocalDateTime now) {
    if (strip.lines() == 1) {
      return urgent ? List.of(URGENT_BRIEFLY) : List.of("");
    }
    String time = TIME.format(now);
    String left = urgent ? URGENT : name;
    String day = DAY.format(now);
    return Stream.of(
            List.of(left, day + " " + WEEKDAY.format(now) + " " + time),
            List.of(left, day + " " + time),
            List.of(left, time),
            List.of("", day + " " + time))
        .filter(this::fits)
        .findFirst()
        .orElseGet(() -> List.of("", time));
  }

  private boolean fits(List<String> both) {
    int gap = ink.typeface().size();
    return ink.typeface().width(both.getFirst())
            + ink.typeface().width(both.getLast())
            + gap
            + 2 * margin()
        <= strip.place().width();
  }

  private void draw() {
    var drawn = new ArrayList<Node>();
    String left = standing.getFirst();
    if (urgent) {
      drawn.add(ink.block(0, 0, labelWidth(left), strip.lineHeight()));
      drawn.addAll(ink.line(List.of(new Run(left, "block-text")), margin(), 0).pieces());
    } else if (!left.isEmpty()) {
      drawn.addAll(ink.line(List.of(new Run(left, "lead")), margin(), 0).pieces());
    }
    if (strip.lines() > 1) {
      var time = List.of(new Run(standing.getLast(), "notice"));
      int at = strip.place().width() - margin() - ink.width(time);
      drawn.addAll(ink.line(time, at, 0).pieces());
    }
    root.getChildren().setAll(drawn);
  }

  private int labelWidth(String label) {
    return ink.typeface().width(label) + 2 * margin();
  }

  private int margin() {
    return Math.max(2, ink.typeface().size() / 4);
  }
}
