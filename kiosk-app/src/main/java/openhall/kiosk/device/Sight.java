package openhall.kiosk.device;

import java.util.Locale;

/** What a screen sees when it looks at its own display. */
public enum Sight {
  /** Nobody could look, or there is nothing to judge by. */
  UNKNOWN,
  /** Something is to be seen, and what should have moved has. */
  SEEN,
  /** Nothing is to be seen, and that is meant. */
  RESTING,
  /** One colour only, where words should stand. */
  BLACK,
  /** What should have moved has not. */
  FROZEN;

  /** As reports write it; empty where there is nothing to say. */
  public String wireName() {
    return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody should come and see. */
  public boolean isBad() {
    return this == BLACK || this == FROZEN;
  }
}
