package openhall.kiosk.screen;

import java.util.List;

public record LinkGroup(String title, List<Link> links) {
  public LinkGroup {
    links = List.copyOf(links);
  }
}
