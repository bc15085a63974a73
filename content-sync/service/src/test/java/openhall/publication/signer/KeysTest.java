package openhall.publication.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.UnitId;
import openhall.trust.AuthorityChain;
import openhall.trust.TopRole;
import openhall.trust.TrustedSet;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.MetadataJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00.5Z");
  private static final List<UnitId> UNITS =
      List.of(new UnitId("nanhe/pingan"), new UnitId("nanhe"), new UnitId("nanhe"));

  @TempDir private Path temp;
  private Path dir;

  @BeforeEach
  void init() {
    dir = temp.resolve("keys");
    Keys.init(dir, UNITS, KeyKind.ED25519, NOW);
  }

  @Test
  void theCeremonyMakesWhatTheServiceLoads() {
    Keys keys = Keys.load(dir);

    assertThat(keys.unitIds()).containsExactly(new UnitId("nanhe"), new UnitId("nanhe/pingan"));
    var root = new TrustedSet(new MetadataJson(), keys.roots().getFirst().raw(), NOW).root().body();
    assertThat(root.role(TopRole.ROOT).keyids()).hasSize(5);
    assertThat(root.role(TopRole.ROOT).threshold()).isEqualTo(3);
    assertThat(root.role(TopRole.TARGETS).threshold()).isEqualTo(2);
    assertThat(root.role(TopRole.TIMESTAMP).keyids())
        .containsExactly(keys.online().publicKey().keyid());
    assertThat(keys.targets().body().delegations().spec("nanhe.pingan"))
        .hasValueSatisfying(
            spec -> assertThat(spec.keyids()).containsExactly(keys.units().publicKey().keyid()));
    assertThat(keys.targets().body().delegations().towards("nanhe/pingan/x/f-a.json")).isEmpty();
  }

  @Test
  void privateKeysAreForTheirOwnerAlone() throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".json")).toList()) {
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(rights).isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
    assertThat(dir.resolve("offline")).isDirectoryContaining("glob:**/root-5.key");
    assertThat(dir.resolve("offline")).isDirectoryContaining("glob:**/targets-3.key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
  void keyFileReadableByOthersIsRefused(String rights) throws IOException {
    Path file = dir.resolve("online/units.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

    assertThatThrownBy(() -> Keys.load(dir))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageContainingAll(file.toString(), rights, "chmod 600");
  }

  @Test
  void theCeremonyMakesPeopleWhomThoseAboveHaveApproved() throws IOException {
    Keys.renew(dir, dir.resolve("offline"), List.of(new UnitId("nanhe/xinqu/yi")), false, NOW);

    var chain = new AuthorityChain(Keys.load(dir).roots().getLast().body());
    for (String unit : List.of("nanhe", "nanhe/pingan", "nanhe/xinqu", "nanhe/xinqu/yi")) {
      Path file = dir.resolve("authorities").resolve(unit.replace('/', '.') + ".json");
      assertThat(chain.add(AuthorityJson.read(Files.readAllBytes(file)))).isEmpty();
      assertThat(chain.of(unit)).isPresent();
    }
    assertThat(dir.resolve("offline/people/nanhe.xinqu.yi/secrecy-review.key")).exists();
  }

  @Test
  void keysAreNeverOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(dir.resolve("online/online.key"));

    assertThatThrownBy(() -> Keys.init(dir, UNITS, KeyKind.ED25519, NOW))
        .isInstanceOf(UnusableKeys.class);
    assertThat(Files.readAllBytes(dir.resolve("online/online.key"))).isEqualTo(before);
  }

  @Test
  void theServiceWorksWithoutTheOfflineKeys() throws IOException {
    Files.move(dir.resolve("offline"), temp.resolve("safe"));

    assertThat(Keys.load(dir).unitIds()).hasSize(2);
  }

  @Test
  void aKeyThatRootDoesNotNameIsRefused() throws IOException {
    Files.delete(dir.resolve("online/online.key"));
    Files.copy(
        dir.resolve("offline/root-1.key"),
        dir.resolve("online/online.key"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

    assertThatThrownBy(() -> Keys.load(dir))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageContaining("online.key");
  }

  @Test
  void aUnitIsAddedByTwoOfTheOfflineKeys() throws IOException {
    Files.delete(dir.resolve("offline/targets-2.key"));
    Instant later = NOW.plus(Duration.ofDays(300));

    Keys.renew(dir, dir.resolve("offline"), List.of(new UnitId("nanhe/xinqu")), false, later);

    Keys keys = Keys.load(dir);
    assertThat(keys.unitIds()).contains(new UnitId("nanhe/xinqu")).hasSize(3);
    assertThat(keys.targets().body().version()).isEqualTo(2);
    assertThat(keys.targets().body().expires()).isAfter(later.plus(Duration.ofDays(364)));
    assertThat(keys.roots()).hasSize(1);
  }

  @Test
  void oneKeyCannotAddAUnitEvenWhenItIsThereTwice() throws IOException {
    Files.delete(dir.resolve("offline/targets-1.key"));
    Files.delete(dir.resolve("offline/targets-2.key"));
    Files.copy(
        dir.resolve("offline/targets-3.key"),
        dir.resolve("offline/targets-4.key"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);

    assertThatThrownBy(() -> Keys.renew(dir, dir.resolve("offline"), List.of(), false, NOW))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageContaining("需要 2 把");
    assertThat(dir.resolve("2.targets.json")).doesNotExist();
  }

  @Test
  void aScreenFollowsARenewedRoot() {
    Keys.renew(dir, dir.resolve("offline"), List.of(), true, NOW.plus(Duration.ofDays(700)));

    Keys keys = Keys.load(dir);
    var trusted = new TrustedSet(new MetadataJson(), keys.roots().getFirst().raw(), NOW);
    trusted.updateRoot(keys.roots().getLast().raw());
    assertThat(trusted.root().body().version()).isEqualTo(2);
    assertThat(trusted.root().body().expires()).isAfter(NOW.plus(Duration.ofDays(1400)));
  }

  @Test
  void whatIsMissingOrBrokenIsNamed() throws IOException {
    assertThatThrownBy(() -> Keys.load(temp.resolve("nowhere")))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageContaining("1.root.json");
    Files.writeString(dir.resolve("online/units.key"), "not a key");
    assertThatThrownBy(() -> Keys.load(dir))
        .isInstanceOf(UnusableKeys.class)
        .hasMessageContaining("units.key");
    Files.delete(dir.resolve("online/units.key"));
    assertThatThrownBy(() -> Keys.load(dir)).isInstanceOf(UnusableKeys.class);
  }
}
