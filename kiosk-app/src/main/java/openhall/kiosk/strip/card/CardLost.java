package openhall.kiosk.strip.card;

import java.io.IOException;

/** A card that answers otherwise than its protocol says; the message is for staff. */
final class CardLost extends IOException {

  private static final long serialVersionUID = 1L;

  CardLost(String words) {
    super(words);
  }
}
