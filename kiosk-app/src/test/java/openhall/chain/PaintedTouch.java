package openhall.chain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long a touch takes from the finger's lifting to the new page in the pixels of the display.
 * One thread.
 */
final class PaintedTouch {

  // The screen holds a second touch back that comes sooner.
  private static final Duration BETWEEN = Duration.ofMillis(520);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  // To look all the time would take the kiosk one of its processors.
  private static final Duration PAUSE = Duration.ofNanos(500_000);
  private static final Duration STILL = Duration.ofMillis(300);
  private static final String HOME = "您要办什么事？";
  private static final String TILE = "办事指南";

  private final Screen screen;
  private final Hand hand;

  PaintedTouch(Screen screen, Hand hand) {
    this.screen = screen;
    this.hand = hand;
  }

  /** Goes to and fro between home and a list, and returns the milliseconds of each touch. */
  double[] measure(int touches) {
    screen.comesTo("首页", HOME);
    Scene.Drawn there = screen.glass().scene().find(TILE).orElseThrow();
    int[] home = still();
    screen.tap(TILE);
    screen.await(List.of("人生大事"));
    Scene.Drawn back = screen.glass().scene().find("首页").orElseThrow();
    int[] list = still();
    var millis = new double[touches];
    for (int i = 0; i < touches; i++) {
      boolean leaving = i % 2 == 0;
      millis[i] = touch(leaving ? back : there, leaving ? home : list);
    }
    return millis;
  }

  private double touch(Scene.Drawn at, int[] expected) {
    Wait.rest(BETWEEN);
    hand.moves(at.centreX(), at.centreY());
    hand.does("mousedown 1");
    long lifted = System.nanoTime();
    hand.starts("mouseup 1");
    if (!Wait.happens(LIMIT, PAUSE, () -> Arrays.equals(head(), expected))) {
      throw new NotSeen(
          "没有画出来 not painted after a touch on %s; 屏上 the scene says:%n%s"
              .formatted(at.text(), screen.glass().scene().words()));
    }
    return (System.nanoTime() - lifted) / 1e6;
  }

  /** The head of the page, once it has come to rest. */
  private int[] still() {
    int[] before;
    int[] now = head();
    do {
      before = now;
      Wait.rest(STILL);
      now = head();
    } while (!Arrays.equals(before, now));
    return now;
  }

  /** What differs from page to page and has no clock in it. */
  private int[] head() {
    return screen.display().pixels(60, 60, 300, 80);
  }
}
