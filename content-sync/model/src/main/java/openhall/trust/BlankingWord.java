package openhall.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a screen has been told to be blank, by the newest timestamp that it ever heard. Pure;
 * immutable.
 *
 * <ul>
 *   <li>Only whoever signs timestamps under the newest root is heard.
 *   <li>An older timestamp lifts nothing and blanks nothing; one that holds is lifted by a newer
 *       one, or ends by itself.
 *   <li>Age does not matter: an expired word can withhold, and lift, but brings nothing to show.
 *   <li>Where a root has taken the key away, what was heard still holds, but numbers start anew.
 * </ul>
 */
public final class BlankingWord {

  /** Nothing has been heard yet. */
  public static final BlankingWord NONE = new BlankingWord(Optional.empty());

  private static final String ROLE = TopRole.TIMESTAMP.wireName();

  private final Optional<Signed<Timestamp>> heard;

  private BlankingWord(Optional<Signed<Timestamp>> heard) {
    this.heard = heard;
  }

  /**
   * What was verified before it was kept.
   *
   * @throws TrustFailure if it is damaged
   */
  public static BlankingWord kept(MetadataReader reader, byte[] file) {
    return new BlankingWord(Optional.of(reader.timestamp(file)));
  }

  /**
   * The word after that timestamp was heard; this very one if it is of the same version.
   *
   * @throws TrustFailure if it is too long, not signed as {@code root} demands, or older
   */
  public BlankingWord after(MetadataReader reader, byte[] file, Root root) {
    Refuse.tooLong(ROLE, file, Limits.DEFAULT.timestamp());
    Signed<Timestamp> next = reader.timestamp(file);
    next.verifySignedBy(ROLE, root.role(TopRole.TIMESTAMP), root.keys());
    if (heard.isPresent() && isSignedUnder(root, heard.get())) {
      long known = heard.get().body().version();
      Refuse.rollback(ROLE, known, next.body().version());
      if (next.body().version() == known) {
        return this;
      }
    }
    return new BlankingWord(Optional.of(next));
  }

  private static boolean isSignedUnder(Root root, Signed<Timestamp> before) {
    try {
      before.verifySignedBy(ROLE, root.role(TopRole.TIMESTAMP), root.keys());
      return true;
    } catch (TrustFailure byOthers) {
      return false;
    }
  }

  /** The file to keep; empty while nothing has been heard. */
  public Optional<byte[]> file() {
    return heard.map(Signed::raw);
  }

  /** Why that screen is to be blank at that instant; empty if it is not. */
  public Optional<BlankOrder> orderFor(String unit, String screen, Instant now) {
    List<BlankOrder> orders = heard.map(word -> word.body().blanked()).orElse(List.of());
    return orders.stream().filter(order -> order.holdsFor(unit, screen, now)).findFirst();
  }
}
