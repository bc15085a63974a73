package openhall.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.content.Document;
import openhall.publication.store.PublishedTarget;
import openhall.review.Paper;
import openhall.review.Papers;
import openhall.trust.Hashes;
import openhall.trust.RepositoryPath;

/** The target files of a release: items and tombstones with their approvals, and authorities. */
final class TargetFiles {

  private final List<PublishedTarget> targets = new ArrayList<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final List<PublishedTarget.Authority> authorities = new ArrayList<>();

  TargetFiles(Selection selection, Papers papers) {
    selection.papers().forEach(paper -> add(paper, papers.file(paper)));
    selection.authorities().values().forEach(file -> file.ifPresent(this::add));
  }

  List<PublishedTarget> targets() {
    return targets;
  }

  List<PublishedTarget.Authority> authorities() {
    return authorities;
  }

  /** Bytes by path in the repository. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Items and tombstones by target path. */
  Map<String, Document> documents() {
    return documents;
  }

  private void add(Paper paper, byte[] file) {
    Document document = paper.document();
    var target =
        new PublishedTarget(
            document.key(), document.revision(), file.length, Hashes.sha256Of(file));
    targets.add(target);
    files.put(RepositoryPath.target(target.path(), target.sha256()), file);
    documents.put(target.path(), document);
  }

  private void add(byte[] file) {
    var authority = PublishedTarget.Authority.of(file);
    authorities.add(authority);
    files.put(RepositoryPath.target(authority.path(), authority.sha256()), file);
  }
}
