package openhall.kiosk.strip;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import openhall.content.Sentence;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.screen.Nearest;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.ticker.Digest;
import openhall.kiosk.ticker.Rounds;

/** What a strip looks like at a moment. FX thread only. */
final class Drawn {

  static final LocalDate PLAIN = LocalDate.of(2026, 11, 19);
  static final LocalDate COLD = LocalDate.of(2026, 11, 22);

  private final LedStrip strip;
  private final Ink ink;
  private final StripView view;
  private final Digest digest;
  private final LocalDate day;

  Drawn(LedStrip strip, LocalDate day) {
    this.strip = strip;
    this.ink = Ink.of(strip);
    this.view = new StripView(strip, ink);
    this.digest = Digest.of(SampleCatalogue.sample(), day);
    this.day = day;
  }

  Ink ink() {
    return ink;
  }

  StripView view() {
    return view;
  }

  /** The strip when its round has glided for so many pixels. */
  WritableImage gliding(long round, int gone) {
    stand();
    WritableImage whole = picture(view.node(), strip.place().width(), strip.place().height());
    Glide glide = glide(round);
    Box window = glide.window();
    Parent words = glide.strip().ink().get();
    var scene = new Scene(words, glide.strip().length(), glide.strip().breadth());
    var part = new SnapshotParameters();
    part.setViewport(new Rectangle2D(gone, 0, window.width(), window.height()));
    WritableImage cut =
        scene.getRoot().snapshot(part, new WritableImage(window.width(), window.height()));
    whole
        .getPixelWriter()
        .setPixels(
            window.left(),
            window.top(),
            window.width(),
            window.height(),
            cut.getPixelReader(),
            0,
            0);
    return whole;
  }

  Glide glide(long round) {
    stand();
    return new GlidingManner(view, ink, new Gliding(Gliding.Way.JAVAFX))
        .glide(round(round), view.window());
  }

  /** The pages of a round, one picture each. */
  List<WritableImage> pages(long round) {
    var manner = new PagedManner(view, strip, ink);
    manner.begin(round(round));
    var passed = Duration.ZERO;
    var pictures = new ArrayList<WritableImage>();
    for (Leaf leaf : manner.leaves(round(round))) {
      manner.after(passed);
      pictures.add(picture(view.node(), strip.place().width(), strip.place().height()));
      passed = passed.plus(leaf.dwell());
    }
    return pictures;
  }

  List<Sentence> round(long number) {
    return new Rounds(digest).at(number);
  }

  private void stand() {
    LocalDateTime now = day.atTime(9, 26);
    view.stand(new Nearest(SampleCatalogue.sample()).place(day), digest.isUrgent(), now);
  }

  static WritableImage picture(Parent drawn, int width, int height) {
    Scene there = drawn.getScene();
    Scene scene = there == null ? new Scene(drawn, width, height) : there;
    return scene.snapshot(new WritableImage(width, height));
  }
}
