package openhall.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import openhall.authoring.Revision;
import openhall.publication.store.PublishedTarget;

/**
 * What a release would change if it were made now.
 *
 * @param shown what would take its place before the public
 * @param removed what the public would no longer see
 * @param held what is approved and would stay back
 */
public record Preview(List<Revision> shown, List<PublishedTarget> removed, List<Held> held) {

  public Preview {
    shown = List.copyOf(shown);
    removed = List.copyOf(removed);
    held = List.copyOf(held);
  }

  public boolean isEmpty() {
    return shown.isEmpty() && removed.isEmpty();
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
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
