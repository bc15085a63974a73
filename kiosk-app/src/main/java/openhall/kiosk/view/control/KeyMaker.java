package openhall.kiosk.view.control;

import java.util.Locale;
import openhall.kiosk.screen.Event;

/** Makes keys, all of one size on one panel. FX thread only. */
record KeyMaker(Glass glass) {
  /** Of keys that stand as on a telephone: three, and two at the side. */
  static final int COLUMNS = 5;

  private static final double DRAWN_KEY = 34;
  private static final double DRAWN_GAP = 6;
  private static final int BESIDE = 3;

  /** The least that keys need side by side, in pixels. */
  double across(int keys) {
    double key = narrowKey() ? least() : glass.mm().target(DRAWN_KEY);
    return keys * key + (keys - 1) * gap();
  }

  /** What {@link #COLUMNS} of them take. */
  double telephone() {
    return 1.2 * across(COLUMNS);
  }

  /** The same where letters that grow stand upon them. */
  double letters() {
    return glass.mm().large() ? 1.4 * across(COLUMNS) : telephone();
  }

  double gap() {
    return glass.mm().gap(DRAWN_GAP);
  }

  /** 1 to 9 as on a telephone, with 0 and what takes back beside them. */
  void digits(KeyGrid grid) {
    for (int i = 0; i < BESIDE * BESIDE; i++) {
      grid.add(key(Integer.toString(i + 1)), i % BESIDE, i / BESIDE, 1);
    }
    side(grid);
    grid.add(key("0"), BESIDE, 2, 1);
  }

  /** What takes back, beside three columns of keys. */
  void side(KeyGrid grid) {
    grid.add(wide(glass.say("删除"), new Event.Erase()), BESIDE, 0, 2);
    grid.add(wide(glass.say("清空"), new Event.Clear()), BESIDE, 1, 2);
  }

  Touch key(String typed) {
    String shown = typed.toUpperCase(Locale.ROOT);
    return sized(glass.key("key", Say.word(shown), shown, new Event.Typed(typed)));
  }

  Touch wide(String text, Event event) {
    return sized(glass.key("key-wide", Say.word(text), text, event));
  }

  Touch sized(Touch key) {
    if (narrowKey()) {
      key.getStyleClass().add("key-least");
      key.setMinSize(least(), least());
    }
    return key;
  }

  /** On a small panel keys do not grow with the type: they would leave nothing of the list. */
  private boolean narrowKey() {
    return glass.mm().length(DRAWN_KEY) < least();
  }

  private double least() {
    // One more, since a line of keys is laid out in whole pixels.
    return Math.ceil(Millimetres.SMALLEST_TARGET * glass.mm().pixelsPerMm()) + 1;
  }
}
