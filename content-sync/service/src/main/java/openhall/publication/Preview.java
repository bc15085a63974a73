package openhall.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import openhall.authoring.Revision;
import openhall.content.Document;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.publication.store.PublishedTarget;

/**
 * What a release would change if it were made now.
 *
 * @param shown what would take its place before the public
 * @param removed what the public would no longer see
 * @param tombstones of what was withdrawn, which would keep it from ever coming back
 * @param signedAnew what the public sees already, in the same words, with other people's approvals
 * @param authorities units in which other people would decide
 * @param held what would stay back
 */
public record Preview(
    List<Revision> shown,
    List<PublishedTarget> removed,
    List<Tombstone> tombstones,
    List<Document> signedAnew,
    List<UnitId> authorities,
    List<Held> held) {

  public Preview {
    shown = List.copyOf(shown);
    removed = List.copyOf(removed);
    tombstones = List.copyOf(tombstones);
    signedAnew = List.copyOf(signedAnew);
    authorities = List.copyOf(authorities);
    held = List.copyOf(held);
  }

  /** Nothing would go out; {@code held} stays. */
  public static Preview nothing(List<Held> held) {
    return new Preview(List.of(), List.of(), List.of(), List.of(), List.of(), held);
  }

  /** What of it lies in these units. */
  public Preview within(Predicate<UnitId> units) {
    return new Preview(
        in(units, shown, Revision::key),
        in(units, removed, PublishedTarget::key),
        in(units, tombstones, Tombstone::key),
        in(units, signedAnew, Document::key),
        authorities.stream().filter(units).toList(),
        in(units, held, Held::key));
  }

  private static <T> List<T> in(Predicate<UnitId> units, List<T> all, Function<T, ItemKey> key) {
    return all.stream().filter(each -> units.test(key.apply(each).unit())).toList();
  }

  /** Differs as soon as anything else would be released. */
  public String mark() {
    var text = new StringBuilder();
    for (Revision revision : shown) {
      text.append("+ ").append(revision.key()).append(' ').append(revision.number()).append('\n');
    }
    for (PublishedTarget target : removed) {
      text.append("- ").append(target.key()).append(' ').append(target.revision()).append('\n');
    }
    for (Tombstone tombstone : tombstones) {
      text.append("x ").append(tombstone.key()).append(' ').append(tombstone.revision());
      text.append('\n');
    }
    signedAnew.forEach(document -> text.append("= ").append(document.key()).append('\n'));
    authorities.forEach(unit -> text.append("@ ").append(unit).append('\n'));
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
