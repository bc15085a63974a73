package openhall.pages;

import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/** Where the page of an item is: {@code /p/UNIT/ID}, with the unit as a path. */
final class Address {

  static final String ROOT = "/p/";

  private Address() {}

  static String of(ItemKey item) {
    return ROOT + item.unit().path() + "/" + item.id();
  }

  /** The item that what follows {@link #ROOT} names; what cannot be an item's address is none. */
  static Optional<ItemKey> item(String path) {
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
