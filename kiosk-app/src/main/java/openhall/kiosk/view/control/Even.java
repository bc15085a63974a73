package openhall.kiosk.view.control;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text whose lines are about equally long, so that none ends in a lone character. Two lines part
 * at a comma if one stands where both fit. FX thread only.
 */
final class Even extends Region {
  private static final Pattern PAUSE = Pattern.compile("[、，；：。！？)）]");
  private static final int STEPS = 7;

  private final Label label;
  private final String text;
  private final HPos position;
  private @Nullable Fit fitted;

  /** How the text stands in a room of that width; a layout asks for it many times. */
  private record Fit(Font font, Insets insets, double room, double width, double height) {}

  Even(Label label, HPos position) {
    this.label = label;
    this.text = label.getText();
    this.position = position;
    getChildren().add(label);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(text);
  }

  @Override
  protected double computePrefHeight(double width) {
    return width < 0 ? label.prefHeight(width) : fit(width).height();
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth();
    double width = fit(room).width();
    double x =
        switch (position) {
          case LEFT -> 0;
          case CENTER -> (room - width) / 2;
          case RIGHT -> room - width;
        };
    label.resizeRelocate(snapPositionX(x), 0, width, getHeight());
  }

  private Fit fit(double room) {
    Fit known = fitted;
    if (known != null
        && known.room() == room
        && known.font().equals(label.getFont())
        && known.insets().equals(label.getInsets())) {
      return known;
    }
    label.setText(parted(room));
    double width = label.getText().equals(text) ? narrowest(room) : room;
    var fresh = new Fit(label.getFont(), label.getInsets(), room, width, label.prefHeight(room));
    fitted = fresh;
    return fresh;
  }

  /**
   * The text on two lines at its best pause; unchanged when it needs one line, or more than two.
   */
  private String parted(double room) {
    double whole = width(text);
    if (whole <= room || whole > 2 * room) {
      return text;
    }
    Optional<Integer> best =
        PAUSE
            .matcher(text)
            .results()
            .map(MatchResult::end)
            .filter(
                at -> at < text.length() && !PAUSE.matcher(text.substring(at, at + 1)).matches())
            .filter(at -> longer(at) <= room)
            .min(Comparator.comparingDouble(this::longer));
    return best.map(at -> text.substring(0, at) + "\n" + text.substring(at).strip()).orElse(text);
  }

  private double longer(int at) {
    return Math.max(width(text.substring(0, at)), width(text.substring(at).strip()));
  }

  private double width(String part) {
    var probe = new Text(part);
    probe.setFont(label.getFont());
    return Math.ceil(probe.getLayoutBounds().getWidth())
        + label.getInsets().getLeft()
        + label.getInsets().getRight();
  }

  private double narrowest(double width) {
    double height = label.prefHeight(width);
    if (height <= label.prefHeight(Double.MAX_VALUE) + 1) {
      return width;
    }
    double tooNarrow = width / 2;
    double enough = width;
    for (int i = 0; i < STEPS; i++) {
      double middle = (tooNarrow + enough) / 2;
      if (label.prefHeight(middle) > height) {
        tooNarrow = middle;
      } else {
        enough = middle;
      }
    }
    return Math.ceil(enough);
  }
}
