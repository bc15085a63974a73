package openhall.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.authoring.Revision;
import openhall.content.Item;
import openhall.publication.store.PublishedTarget;
import openhall.trust.Hashes;
import openhall.trust.RepositoryPath;

/** The target files of the items that a release shows. */
final class TargetFiles {

  private final List<PublishedTarget> targets = new ArrayList<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();

  TargetFiles(List<Revision> shown, Approving approving) {
    shown.forEach(revision -> add(revision, approving.file(revision)));
  }

  List<PublishedTarget> targets() {
    return targets;
  }

  /** Bytes by path in the repository. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Items by target path. */
  Map<String, Item> items() {
    return items;
  }

  private void add(Revision revision, byte[] file) {
    var target =
        new PublishedTarget(
            revision.key(), revision.number(), file.length, Hashes.of(file).sha256());
    targets.add(target);
    files.put(RepositoryPath.target(target.path(), target.sha256()), file);
    items.put(target.path(), revision.item());
  }
}
