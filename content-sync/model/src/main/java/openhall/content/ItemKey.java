package openhall.content;

/** Where an item stands in the whole repository: its unit and its id. */
public record ItemKey(UnitId unit, ItemId id) implements Comparable<ItemKey> {

  @Override
  public int compareTo(ItemKey other) {
    int byUnit = unit.compareTo(other.unit);
    return byUnit != 0 ? byUnit : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return unit + "/" + id;
  }
}
