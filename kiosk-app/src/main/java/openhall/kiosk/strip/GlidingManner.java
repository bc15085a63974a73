package openhall.kiosk.strip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import openhall.content.Sentence;
import openhall.kiosk.board.present.Axis;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.board.present.Speed;
import openhall.kiosk.board.present.Strip;
import openhall.kiosk.strip.Ink.Run;

/**
 * Sentences glide by, one after the other. A round ends with nothing in sight, so that the next one
 * begins without cutting a sentence. FX thread only.
 */
final class GlidingManner implements Manner {

  private static final int MILLIS = 1000;
  private static final int SLACK = 4;
  private static final String BETWEEN = "　　　";

  private final StripView view;
  private final Ink ink;
  private final Gliding gliding;

  GlidingManner(StripView view, Ink ink, Gliding gliding) {
    this.view = view;
    this.ink = ink;
    this.gliding = gliding;
  }

  @Override
  public Duration begin(List<Sentence> round) {
    Box window = view.window();
    if (round.isEmpty()) {
      gliding.show(List.of());
      return Duration.ZERO;
    }
    Glide glide = glide(round, window);
    gliding.show(List.of(glide));
    double way = ink.width(runs(round)) + window.width() / 2.0;
    return Duration.ofMillis(Math.round(MILLIS * way / glide.speed().pixelsASecond()));
  }

  @Override
  public void after(Duration passed) {
    // It glides by itself.
  }

  /** A word stays in view long enough to be read. */
  Glide glide(List<Sentence> round, Box window) {
    List<Run> runs = runs(round);
    int words = ink.width(runs);
    // What follows is empty for longer than the next round can take to come.
    int empty = Math.max(Strip.leastLength(window.width()), window.width() + words / SLACK);
    int length = words + empty;
    var strip = new Strip(Axis.LEFT, length, window.height(), () -> drawn(runs, length));
    return Glide.fromTheMiddle(window, strip, Speed.across(window.width()));
  }

  private Pane drawn(List<Run> runs, int length) {
    Pane ground = ink.ground(length, ink.strip().lineHeight());
    ground.getChildren().addAll(ink.line(runs, 0, 0).pieces());
    return ground;
  }

  /** In an emergency the label stands beside it. */
  private static List<Run> runs(List<Sentence> round) {
    var runs = new ArrayList<Run>();
    for (Sentence sentence : round) {
      List<Run> all = Run.of(sentence);
      boolean labelled = sentence.subject() == Sentence.Subject.EMERGENCY;
      runs.addAll(labelled ? all.subList(1, all.size()) : all);
      runs.add(new Run(BETWEEN, "words"));
    }
    return runs;
  }
}
