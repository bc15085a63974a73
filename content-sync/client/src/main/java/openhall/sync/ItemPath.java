package openhall.sync;

import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/** Target paths of items: the unit's path, the item's id, {@code .json}. */
final class ItemPath {

  private static final String ENDING = ".json";

  private ItemPath() {}

  static String of(ItemKey key) {
    return key + ENDING;
  }

  /** The item of {@code unit} at that path; empty if it is not the path of one. */
  static Optional<ItemKey> key(UnitId unit, String path) {
    String start = unit.path() + "/";
    if (!path.startsWith(start) || !path.endsWith(ENDING)) {
      return Optional.empty();
    }
    String id = path.substring(start.length(), path.length() - ENDING.length());
    try {
      return Optional.of(new ItemKey(unit, new ItemId(id)));
    } catch (InvalidContent notAnItem) {
      return Optional.empty();
    }
  }

  /** The unit whose files lie beside that one. */
  static Optional<UnitId> unit(String path) {
    try {
      return Optional.of(new UnitId(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
    } catch (InvalidContent notAUnit) {
      return Optional.empty();
    }
  }
}
