package openhall.publication;

import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.ItemKey;
import openhall.publication.store.Mark;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.Release;
import openhall.publication.store.ReleaseChange;
import openhall.publication.store.Releases;

/** Reads what is published; needs no keys. Any thread. */
public final class Published {

  private final Database database;

  public Published(Database database) {
    this.database = database;
  }

  /** The newest release or renewal: the one that readers are at. */
  public Optional<Release> newest() {
    return releases(1).stream().findFirst();
  }

  /**
   * What readers are led to now; as little work as possible, since it is asked for all the time.
   */
  public Mark mark() {
    return database.read(t -> new Releases(t).mark());
  }

  /** The newest releases and renewals, newest first. */
  public List<Release> releases(int most) {
    return database.read(t -> new Releases(t).newest(most));
  }

  /** The release that first showed the public that revision. */
  public Optional<Release> release(ItemKey key, int revision) {
    return database.read(t -> new Releases(t).of(key, revision));
  }

  /** What the release of that number changed; nothing for a renewal. */
  public List<ReleaseChange> changes(long number) {
    return database.read(t -> new Releases(t).changes(number));
  }

  /** The file at that path below the repository's root, such as {@code timestamp.json}. */
  public Optional<PublishedFile> file(String path) {
    return database.read(t -> new Releases(t).file(path));
  }

  /** The paths of all files there are, old versions too. */
  public List<String> paths() {
    return database.read(t -> new Releases(t).paths());
  }
}
