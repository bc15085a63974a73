package openhall.pages;

import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/** Where the page of an item is: {@code /p/UNIT/ID}, with the unit as a path. */
public final class Address {

  static final String ROOT = "/p/";

  private static final String SHEETS = "/paper/";

  private Address() {}

  /** Where the once-told notice of a procedure is, as PDF. */
  static String sheet(ItemKey item) {
    return SHEETS + item + ".pdf";
  }

  public static String of(ItemKey item) {
    return ROOT + item.unit().path() + "/" + item.id();
  }

  /** The item that what follows {@link #ROOT} names; what cannot be an item's address is none. */
  public static Optional<ItemKey> item(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ItemKey(new UnitId(path.substring(0, slash)), new ItemId(path.substring(slash + 1))));
    } catch (InvalidContent e) {
      return Optional.empty();
    }
  }
}
