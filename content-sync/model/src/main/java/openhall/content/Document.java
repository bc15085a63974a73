package openhall.content;

/** What people approve under an item's key: the item itself, or that it is shown no more. */
public sealed interface Document extends Published permits Item, Tombstone {

  @Override
  ItemKey key();

  /** Only rises, also from an item to its tombstone and on to what comes after. */
  @Override
  int revision();
}
