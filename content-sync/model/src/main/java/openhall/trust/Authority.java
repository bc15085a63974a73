package openhall.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may approve what in a unit. Only the newest decides, also about what was approved before: the
 * signatures of whoever has left no longer count.
 *
 * @param unit such as {@code nanhe/pingan}
 * @param revision rises with every change
 * @param keys by key id, which is the one that TUF prescribes
 * @param duties the three of every item, and perhaps {@link Duty#AUTHORITY}; no key serves in two
 *     of the three
 * @param holders the posts, not the persons, that hold keys, by key id; only words
 */
public record Authority(
    String unit,
    int revision,
    Map<String, PublicKey> keys,
    Map<Duty, Quorum> duties,
    Map<String, String> holders) {

  private static final Pattern UNIT =
      Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*){0,2}");
  private static final int LONGEST_POST = 100;

  public Authority {
    keys = Map.copyOf(keys);
    duties = Map.copyOf(duties);
    holders = Map.copyOf(holders);
    if (!UNIT.matcher(unit).matches()) {
      throw new IllegalArgumentException("Expected a unit such as nanhe/pingan, got " + unit);
    }
    if (revision < 1) {
      throw new IllegalArgumentException("Expected revision of at least 1, got " + revision);
    }
    keys.forEach(Authority::checkKey);
    checkDuties(keys.keySet(), duties);
    checkHolders(keys.keySet(), holders);
    checkApart(keys, duties);
  }

  /** Where the authority document of {@code unit} lies among the targets. */
  public static String path(String unit) {
    return unit + "/authority.json";
  }

  /** The unit directly above; a district has none. */
  public Optional<String> above() {
    int slash = unit.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(unit.substring(0, slash));
  }

  /** Judges items of this unit; whoever has many makes this once. */
  Judgement judgement() {
    return new Judgement(Duty.ofItems().stream().map(this::approvers).toList());
  }

  /** Why {@code document} must not decide who approves in a unit directly below. */
  Optional<Shortfall> objectionBelow(byte[] document, List<Approval> approvals) {
    return duties.containsKey(Duty.AUTHORITY)
        ? approvers(Duty.AUTHORITY).objection(document, approvals)
        : Optional.of(new Shortfall.NobodyForBelow(unit));
  }

  /** The keys that may approve in that duty, by key id. */
  public Map<String, PublicKey> keysFor(Duty duty) {
    var named = new HashMap<>(keys);
    Quorum quorum = duties.get(duty);
    named.keySet().retainAll(quorum == null ? Set.of() : quorum.keyids());
    return named;
  }

  private Approvers approvers(Duty duty) {
    Quorum quorum = duties.get(duty);
    if (quorum == null) {
      throw new IllegalStateException("Checked when made: no duty " + duty);
    }
    return new Approvers(duty, quorum.threshold(), keysFor(duty));
  }

  private static void checkKey(String keyid, PublicKey key) {
    if (!keyid.equals(key.keyid())) {
      throw new IllegalArgumentException("Expected key id " + key.keyid() + ", got " + keyid);
    }
  }

  private static void checkDuties(Set<String> keyids, Map<Duty, Quorum> duties) {
    for (Duty duty : Duty.ofItems()) {
      if (!duties.containsKey(duty)) {
        throw new IllegalArgumentException("Nobody has duty " + duty.wireName());
      }
    }
    duties.forEach((duty, quorum) -> {
      if (!keyids.containsAll(quorum.keyids())) {
        throw new IllegalArgumentException("Duty " + duty.wireName() + " names a key not given");
      }
    });
  }

  private static void checkHolders(Set<String> keyids, Map<String, String> holders) {
    holders.forEach((keyid, post) -> {
      if (!keyids.contains(keyid)) {
        throw new IllegalArgumentException("Holder of a key not given: " + keyid);
      }
      if (post.isBlank()
          || post.length() > LONGEST_POST
          || post.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("Expected a post's name, got '" + post + "'");
      }
    });
  }

  /** Nobody has two of the three duties, whatever ways the key is written in. */
  private static void checkApart(Map<String, PublicKey> keys, Map<Duty, Quorum> duties) {
    var dutyOf = new HashMap<String, Duty>();
    for (Duty duty : Duty.ofItems()) {
      Quorum quorum = duties.get(duty);
      for (Map.Entry<String, PublicKey> key : keys.entrySet()) {
        if (quorum != null && quorum.keyids().contains(key.getKey())) {
          Duty other = dutyOf.putIfAbsent(key.getValue().identity(), duty);
          if (other != null && other != duty) {
            throw new IllegalArgumentException(
                "Key "
                    + key.getKey()
                    + " has duties "
                    + other.wireName()
                    + " and "
                    + duty.wireName());
          }
        }
      }
    }
  }
}
