package openhall.devices.store;

import java.util.regex.Pattern;
import openhall.content.BoardName;
import openhall.content.UnitId;

/**
 * What a device says of itself before anybody knows it.
 *
 * @param unit whose content it shows
 * @param screen how programmes and orders call it
 * @param mode touch, board or strip
 * @param panel its pixels, such as {@code 1080x1920}
 * @param program its version
 */
public record Introduction(
    DeviceKey key, UnitId unit, BoardName screen, String mode, String panel, String program) {

  private static final Pattern MODE = Pattern.compile("touch|board|strip");
  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum} .+x_-]{0,40}");

  /**
   * @throws IllegalArgumentException if it says what no device of ours would
   */
  public Introduction {
    if (!MODE.matcher(mode).matches()
        || !PLAIN.matcher(panel).matches()
        || !PLAIN.matcher(program).matches()) {
      throw new IllegalArgumentException("Not what a screen says of itself");
    }
  }

  public String id() {
    return key.id();
  }
}
