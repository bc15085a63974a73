package openhall.kiosk.screen;

import java.util.List;

/** Something that can be one way or another; one option is chosen. Immutable, ready to show. */
public record Choice(String title, List<Tab> options) {
  public Choice {
    options = List.copyOf(options);
  }
}
