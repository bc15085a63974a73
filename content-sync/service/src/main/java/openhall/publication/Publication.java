package openhall.publication;

import java.util.List;
import openhall.publication.store.Release;

/** What publishing came to. */
public sealed interface Publication {

  /** Approved revisions that did not go out. */
  List<Held> held();

  record Released(Release release, List<Held> held) implements Publication {
    public Released {
      held = List.copyOf(held);
    }
  }

  /** Nothing was approved or withdrawn since the last release; there is no new one. */
  record NothingToRelease(List<Held> held) implements Publication {
    public NothingToRelease {
      held = List.copyOf(held);
    }
  }
}
