package openhall.kiosk.screen;

import java.util.List;

public record ResultGroup(String title, List<Result> results) {
  public ResultGroup {
    results = List.copyOf(results);
  }
}
