package openhall.desk;

import java.util.List;
import openhall.authoring.Revision;
import openhall.content.ItemKey;

/** What the next release would change. */
public record Pending(List<Revision> approved, List<ItemKey> withdrawn) {
  public Pending {
    approved = List.copyOf(approved);
    withdrawn = List.copyOf(withdrawn);
  }

  public boolean isEmpty() {
    return approved.isEmpty() && withdrawn.isEmpty();
  }
}
