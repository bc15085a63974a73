package openhall.kiosk.view.control;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Tongue;

/**
 * What every view needs: the measure of the panel, where touches go, and how the words that a view
 * itself adds are said. FX thread only.
 */
public record Glass(
    Millimetres mm,
    Consumer<Event> events,
    Guard guard,
    LongSupplier nanos,
    Tongue tongue,
    Aloud aloud) {
  /** A second touch within this time is a shaking hand. */
  public static final Duration DOUBLE_TAP = Duration.ofMillis(500);

  // A key may be meant twice, as in "ss"; only its bouncing is held back.
  private static final Duration KEY_BOUNCE = Duration.ofMillis(200);

  /** A phrase in the resident's language. */
  public String say(String phrase, Object... values) {
    return tongue.say(phrase, values);
  }

  /** Something that sends {@code event} when touched. */
  public Touch touch(String style, Node content, String spoken, Event event) {
    return new Touch(guard, style, content, spoken, () -> events.accept(event));
  }

  /** Something to look at, that sends {@code event} when it is held as only staff do. */
  public Hold hold(Node content, Event event) {
    return new Hold(nanos, content, () -> events.accept(event));
  }

  /** A touch for a key, which may follow another key at once. */
  public Touch key(String style, Node content, String spoken, Event event) {
    var own = new Guard(nanos, KEY_BOUNCE);
    return new Touch(own, style, content, spoken, () -> events.accept(event));
  }
}
