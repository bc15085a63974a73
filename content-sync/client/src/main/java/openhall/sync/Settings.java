package openhall.sync;

import openhall.content.UnitId;

/** Where a screen stands and what it trusts at first. Immutable. */
public final class Settings {

  private final UnitId unit;
  private final byte[] root;

  /**
   * @param unit whose items are mirrored, with those of the units above it
   * @param root root metadata, trusted because of who set the screen up
   */
  public Settings(UnitId unit, byte[] root) {
    this.unit = unit;
    this.root = root.clone();
  }

  public UnitId unit() {
    return unit;
  }

  byte[] root() {
    return root.clone();
  }
}
