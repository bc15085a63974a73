package openhall.authoring;

import openhall.content.ItemKey;

/** Somebody else has saved the item since it was read; nothing was stored. */
public final class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ItemKey key;
  private final int basedOn;
  private final int latest;

  /**
   * @param basedOn the revision that was acted on, 0 for a new item
   * @param latest the newest revision there is, 0 for none
   */
  public Conflict(ItemKey key, int basedOn, int latest) {
    super(
        "%s 已有第 %d 版，您依据的是第 %d 版 | Expected newest revision %d of %s, got %d"
            .formatted(key, latest, basedOn, basedOn, key, latest));
    this.key = key;
    this.basedOn = basedOn;
    this.latest = latest;
  }

  public ItemKey key() {
    return key;
  }

  public int basedOn() {
    return basedOn;
  }

  public int latest() {
    return latest;
  }
}
