package openhall.kiosk.screen;

/**
 * How a resident wants the screen to be; forgotten with everything else when he leaves.
 *
 * @param large type one and a half times as large
 * @param contrast black on white, with strong borders
 * @param low everything within reach of somebody who sits
 */
public record Settings(boolean large, boolean contrast, boolean low) {
  public static final Settings PLAIN = new Settings(false, false, false);

  Settings toggled(Event.Setting setting) {
    return switch (setting) {
      case LARGE_TYPE -> new Settings(!large, contrast, low);
      case CONTRAST -> new Settings(large, !contrast, low);
      case LOW_REACH -> new Settings(large, contrast, !low);
    };
  }
}
