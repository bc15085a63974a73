package openhall.content;

/** What people approve under an item's key: the item itself, or that it is shown no more. */
public sealed interface Document permits Item, Tombstone {

  ItemKey key();

  /** Only rises, also from an item to its tombstone and on to what comes after. */
  int revision();
}
