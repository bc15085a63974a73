package openhall.devices.store;

import java.time.Instant;

/** What a screen showed at a moment. Immutable by agreement: nobody writes into the array. */
public final class Picture {

  private final long order;
  private final Instant taken;
  private final byte[] png;

  /**
   * @param order by which it was asked for
   */
  public Picture(long order, Instant taken, byte[] png) {
    this.order = order;
    this.taken = taken;
    this.png = png;
  }

  public long order() {
    return order;
  }

  public Instant taken() {
    return taken;
  }

  public byte[] png() {
    return png;
  }
}
