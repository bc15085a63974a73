package openhall.trust;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of a unit, two in each duty, and their authority document. */
public final class People {

  private final Map<Duty, List<TestSigner>> signers = new EnumMap<>(Duty.class);

  public People() {
    for (Duty duty : Duty.values()) {
      signers.put(duty, Stream.generate(TestSigner::new).limit(2).toList());
    }
  }

  public TestSigner in(Duty duty, int which) {
    return signers.getOrDefault(duty, List.of()).get(which);
  }

  /** An authority document in which {@code threshold} people of each duty must approve. */
  public Authority authority(String unit, int revision, int threshold) {
    var keys = new HashMap<String, PublicKey>();
    var duties = new EnumMap<Duty, Quorum>(Duty.class);
    signers.forEach((duty, list) -> {
      list.forEach(signer -> keys.put(signer.keyid(), signer.publicKey()));
      duties.put(duty, quorum(threshold, list.toArray(TestSigner[]::new)));
    });
    return new Authority(unit, revision, keys, duties, Map.of());
  }

  /** The first {@code count} people of each duty of items approve. */
  public List<Approval> approve(byte[] item, int count) {
    return Duty.ofItems().stream()
        .flatMap(duty ->
            signers.getOrDefault(duty, List.of()).stream()
                .limit(count)
                .map(signer -> Approval.by(signer, duty.wireName(), item)))
        .toList();
  }

  static Quorum quorum(int threshold, TestSigner... signers) {
    return new Quorum(
        Arrays.stream(signers).map(TestSigner::keyid).collect(Collectors.toSet()), threshold);
  }
}
