package openhall.testkit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.PublicKey;
import openhall.trust.Quorum;
import openhall.trust.json.CanonicalJson;

/** The people of a unit who approve: one in each duty, each with a key of their own. Immutable. */
public final class Staff {

  private final Map<Duty, TestKey> keys = new EnumMap<>(Duty.class);

  public Staff() {
    this(TestKey::new);
  }

  /** People with those keys. */
  public Staff(Supplier<TestKey> fresh) {
    for (Duty duty : Duty.values()) {
      keys.put(duty, fresh.get());
    }
  }

  /** Whoever has that duty. */
  public TestKey in(Duty duty) {
    TestKey key = keys.get(duty);
    if (key == null) {
      throw new IllegalStateException("There is one for every duty");
    }
    return key;
  }

  /** The document that names them, one approval being enough in each duty. */
  public Authority authority(String unit, int revision) {
    var known = new HashMap<String, PublicKey>();
    var duties = new EnumMap<Duty, Quorum>(Duty.class);
    keys.forEach((duty, key) -> {
      known.put(key.publicKey().keyid(), key.publicKey());
      duties.put(duty, new Quorum(Set.of(key.publicKey().keyid()), 1));
    });
    return new Authority(unit, revision, known, duties, Map.of());
  }

  /**
   * All that an item needs.
   *
   * @param item as JSON in any form
   */
  public List<Approval> approve(byte[] item) {
    byte[] canonical = CanonicalJson.of(item);
    return Duty.ofItems().stream()
        .map(duty -> Approval.by(in(duty), duty.wireName(), canonical))
        .toList();
  }
}
