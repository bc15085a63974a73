package openhall.kiosk.screen;

import java.util.List;

/** A chapter of a page. */
public record Section(String title, String hint, List<Part> parts) {
  public Section {
    parts = List.copyOf(parts);
  }
}
