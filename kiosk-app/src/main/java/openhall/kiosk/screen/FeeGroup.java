package openhall.kiosk.screen;

import java.util.List;

public record FeeGroup(String title, String note, List<FeeRow> rows) {
  public FeeGroup {
    rows = List.copyOf(rows);
  }
}
