package openhall.store;

import openhall.content.Item;

/** A verified target file and the item in it. Immutable. */
public final class Copy {

  private final Item item;
  private final String sha256;
  private final byte[] file;
  private final int itemAt;
  private final int itemLength;

  /**
   * @param sha256 of the file
   * @param file the bytes as received; not copied, must not change
   * @param itemAt where in the file the item's own JSON starts
   * @param itemLength how many bytes it has
   */
  public Copy(Item item, String sha256, byte[] file, int itemAt, int itemLength) {
    if (itemAt < 0 || itemLength < 1 || itemAt + itemLength > file.length) {
      throw new IllegalArgumentException("Item lies outside of its file");
    }
    this.item = item;
    this.sha256 = sha256;
    this.file = file;
    this.itemAt = itemAt;
    this.itemLength = itemLength;
  }

  public Item item() {
    return item;
  }

  public String sha256() {
    return sha256;
  }

  byte[] file() {
    return file;
  }

  int itemAt() {
    return itemAt;
  }

  int itemLength() {
    return itemLength;
  }
}
