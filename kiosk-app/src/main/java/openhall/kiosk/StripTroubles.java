package openhall.kiosk;

import java.util.List;

/** What a strip does not show, and why; staff are told once of each. One thread. */
final class StripTroubles {

  private final String strip;
  private final ShowFaults staff;
  private List<String> now = List.of();

  /**
   * @param strip as staff call it
   */
  StripTroubles(String strip, ShowFaults staff) {
    this.strip = strip;
    this.staff = staff;
  }

  void are(List<String> next) {
    next.stream().filter(words -> !now.contains(words)).forEach(words -> staff.strip(strip, words));
    now = List.copyOf(next);
  }

  List<String> now() {
    return now;
  }
}
