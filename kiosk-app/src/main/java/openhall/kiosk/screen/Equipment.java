package openhall.kiosk.screen;

import java.util.Optional;
import openhall.content.ItemKey;

/**
 * What a kiosk has beside its glass.
 *
 * @param paper what its printer takes, empty when it has none
 * @param address where telephones find the content service, without a slash at the end; empty when
 *     they do not
 */
public record Equipment(Optional<PaperFormat> paper, String address) {
  public static final Equipment NONE = new Equipment(Optional.empty(), "");

  private static final int LONGEST = 200;

  public Equipment {
    boolean fits = address.length() <= LONGEST && !address.endsWith("/");
    if (!address.isEmpty() && (!fits || !address.matches("https?://[^\\s?#]+"))) {
      throw new IllegalArgumentException(
          "Expected an address such as https://open.example.gov.cn, got " + address);
    }
  }

  /** The public page of an item, empty when telephones have no way to it. */
  String page(ItemKey key) {
    return address.isEmpty() ? "" : address + "/p/" + key;
  }
}
