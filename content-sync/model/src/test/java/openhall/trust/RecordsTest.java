package openhall.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A value that exists is valid, and stays as it is. */
final class RecordsTest {

  private static final Instant EXPIRES = TestRepo.LATER;
  private static final Instant FRACTION = EXPIRES.plusNanos(1);
  private static final RoleSpec SPEC = new RoleSpec(List.of("k"), 1);
  private static final MetaFile ONE = MetaFile.ofVersion(1);

  @Test
  void versionsStartAtOne() {
    refused(() -> new Timestamp(0, EXPIRES, ONE, Optional.empty()));
    refused(() -> new Snapshot(-1, EXPIRES, Map.of()));
    refused(() -> new Targets(0, EXPIRES, Map.of(), Delegations.none()));
    refused(() -> MetaFile.ofVersion(0));
  }

  @Test
  void expiryIsInWholeSeconds() {
    refused(() -> new Timestamp(1, FRACTION, ONE, Optional.empty()));
    refused(() -> new Snapshot(1, FRACTION, Map.of()));
    refused(() -> new Targets(1, FRACTION, Map.of(), Delegations.none()));
  }

  @Test
  void aRootNamesKeysForAllFourRoles() {
    for (TopRole missing : TopRole.values()) {
      var roles = new EnumMap<TopRole, RoleSpec>(TopRole.class);
      for (TopRole role : TopRole.values()) {
        roles.put(role, SPEC);
      }
      roles.remove(missing);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Root(1, EXPIRES, true, Map.of(), roles))
          .withMessage("Root names no keys for " + missing.wireName());
    }
  }

  @Test
  void lengthsAndRevisionsAreNotNegative() {
    refused(() -> new MetaFile(1, -1, Hashes.none()));
    refused(() -> new TargetInfo(-1, Hashes.of(new byte[0]), 1));
    refused(() -> new TargetInfo(1, Hashes.of(new byte[0]), -1));
    refused(() -> new Limits(1, 1, 0, 1));
  }

  @Test
  void hashesAreInLowerCase() {
    String hash = Hashes.sha256Of(new byte[0]);
    refused(() -> new Hashes(Map.of("sha256", hash.toUpperCase(Locale.ROOT))));
    refused(() -> new Hashes(Map.of("sha256", hash.substring(1))));
    refused(() -> new Hashes(Map.of("sha256", hash + "0")));
    refused(() -> new Hashes(Map.of("sha256", hash, "sha512", hash)));
  }

  @Test
  void delegatedRolesHaveNamesOfTheirOwn() {
    var any = new PathSet.Patterns(List.of("*"));
    for (String name : List.of("", "root", "timestamp", "snapshot", "targets")) {
      refused(() -> new DelegatedRole(name, SPEC, any, false));
    }
    var role = new DelegatedRole("Root", SPEC, any, false);
    refused(() -> new Delegations.Named(Map.of(), List.of(role, role)));
  }

  @Test
  void hashBinsHaveBetween1And32Bits() {
    refused(() -> new Delegations.Bins(Map.of(), SPEC, 0, "bin"));
    refused(() -> new Delegations.Bins(Map.of(), SPEC, 33, "bin"));
  }

  @Test
  void whatIsInAValueCannotBeChangedAfterwards() {
    var keyids = new ArrayList<>(List.of("a"));
    var spec = new RoleSpec(keyids, 1);
    keyids.add("b");
    assertThat(spec.keyids()).containsExactly("a");

    var meta = new HashMap<>(Map.of("targets.json", ONE));
    var snapshot = new Snapshot(1, EXPIRES, meta);
    meta.clear();
    assertThat(snapshot.role("targets")).contains(ONE);

    var files = new HashMap<>(Map.of("a.json", TargetInfo.of(new byte[0], 1)));
    var targets = new Targets(1, EXPIRES, files, Delegations.none());
    files.clear();
    assertThat(targets.target("a.json")).isPresent();
    assertThatThrownBy(() -> targets.targets().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anEnvelopesBytesCannotBeChangedAfterwards() {
    byte[] item = {'{', '}'};
    var envelope = new Envelope(List.of(), item);
    item[0] = 'x';
    envelope.item()[1] = 'x';
    assertThat(envelope.item()).containsExactly('{', '}');
  }

  @Test
  void targetsAreInTheOrderOfTheirPaths() {
    TargetInfo info = TargetInfo.of(new byte[0], 1);
    var targets =
        new Targets(1, EXPIRES, Map.of("c", info, "a", info, "b", info), Delegations.none());
    assertThat(targets.targets().keySet()).containsExactly("a", "b", "c");
  }

  @Test
  void aKeyIdIsTheHashOfTheKeysCanonicalForm() {
    // From the TUF specification's example of a root.
    var key =
        new PublicKey(
            "ed25519",
            "ed25519",
            "72378e5bc588793e58f81c8533da64a2e8f1565c1fcc7f253496394ffc52542c");
    String canonical =
        "{\"keytype\":\"ed25519\",\"keyval\":{\"public\":\""
            + key.value()
            + "\"},\"scheme\":\"ed25519\"}";
    assertThat(key.keyid()).isEqualTo(Hashes.sha256Of(canonical.getBytes(US_ASCII)));
    assertThat(key.keyid())
        .isEqualTo("1bf1c6e3cdd3d3a8420b19199e27511999850f4b376c4547b2f32fba7e80fca3");
  }

  @Test
  void topRolesAreFoundByTheirExactName() {
    assertThat(TopRole.named("snapshot")).contains(TopRole.SNAPSHOT);
    assertThat(TopRole.named("Snapshot")).isEmpty();
    assertThat(TopRole.named("mirrors")).isEmpty();
  }

  private static void refused(ThrowingCallable attempt) {
    assertThatIllegalArgumentException().isThrownBy(attempt);
  }
}
