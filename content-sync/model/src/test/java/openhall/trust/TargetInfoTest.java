package openhall.trust;

import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import openhall.trust.TrustFailure.Kind;
import org.junit.jupiter.api.Test;

final class TargetInfoTest {

  private static final byte[] ABC = {'a', 'b', 'c'};
  private static final String SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String SHA512 =
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

  @Test
  void acceptsExactlyTheBytesDescribed() {
    TargetInfo info = TargetInfo.of(ABC, 2);
    assertThat(info).isEqualTo(new TargetInfo(3, new Hashes(Map.of("sha256", SHA256)), 2));
    info.verify("f-1.json", ABC);
  }

  @Test
  void refusesOtherBytesOfTheSameLength() {
    TargetInfo info = TargetInfo.of(ABC, 2);
    assertRefused(Kind.MISMATCH, () -> info.verify("f-1.json", new byte[] {'a', 'b', 'd'}));
  }

  @Test
  void refusesALongerOrShorterFileBeforeHashingIt() {
    TargetInfo info = TargetInfo.of(ABC, 2);
    assertRefused(Kind.MISMATCH, () -> info.verify("f-1.json", new byte[4]))
        .saying("Expected f-1.json of length 3, got length 4");
    assertRefused(Kind.MISMATCH, () -> info.verify("f-1.json", new byte[2]));
  }

  @Test
  void everyHashWeCanComputeMustAgree() {
    var both = new Hashes(Map.of("sha256", SHA256, "sha512", SHA512));
    new TargetInfo(3, both, 0).verify("f-1.json", ABC);
    var wrong = new Hashes(Map.of("sha256", SHA256, "sha512", SHA512.replace('d', 'e')));
    assertRefused(Kind.MISMATCH, () -> new TargetInfo(3, wrong, 0).verify("f-1.json", ABC));
  }

  @Test
  void aHashWeCannotComputeSaysNothing() {
    var hashes = new Hashes(Map.of("sha256", SHA256, "blake2b-256", "00"));
    new TargetInfo(3, hashes, 0).verify("f-1.json", ABC);
  }

  @Test
  void sha512AloneIsEnoughForTargetsOfOthers() {
    var hashes = new Hashes(Map.of("sha512", SHA512));
    new TargetInfo(3, hashes, 0).verify("f-1.json", ABC);
    assertRefused(Kind.MISMATCH, () -> new TargetInfo(3, hashes, 0).verify("f", new byte[3]));
    assertThat(hashes.anyKnown()).contains(SHA512);
    assertRefused(Kind.MALFORMED, hashes::sha256).saying("Expected a sha256");
  }

  @Test
  void nothingIsDescribedByUnknownHashesAlone() {
    var unknown = new Hashes(Map.of("blake2b-256", "00"));
    assertThat(unknown.anyKnown()).isEmpty();
    assertRefused(Kind.MISMATCH, () -> new TargetInfo(3, unknown, 0).verify("f-1.json", ABC));
    assertRefused(Kind.MISMATCH, () -> new MetaFile(1, 3, unknown).verify("snapshot", ABC));
  }

  @Test
  void aTargetWithoutHashIsNoTarget() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TargetInfo(3, Hashes.none(), 0));
  }

  @Test
  void aTargetsPathCannotLeadOutOfItsDirectoryOrToAnotherServer() {
    for (String path :
        List.of(
            "../x",
            "a/../x",
            "/x",
            "a//x",
            ".",
            "a/.",
            "",
            "a/",
            "%2e./x",
            "..%2F..%2Fx",
            "a%2f")) {
      assertRefused(Kind.MALFORMED, () -> RepositoryPath.targetFile(path, "ab."));
    }
    assertThat(RepositoryPath.targetFile("a/..?#/目录/b c", "ab."))
        .isEqualTo("a/..%3F%23/%E7%9B%AE%E5%BD%95/ab.b%20c");
    assertThat(RepositoryPath.targetFile("http:x/y;z", "")).isEqualTo("http%3Ax/y%3Bz");
    assertThat(RepositoryPath.newest("../x")).isEqualTo("..%2Fx.json");
  }

  @Test
  void aTargetsPathIsAskedForAsTheMetadataHasIt() {
    for (String path : List.of("a%20b", "%E7%9B%AE/x", "a%2Fb", "a+b@1.0,c=(e)!$&'*~_-")) {
      assertThat(RepositoryPath.targetFile(path, "")).isEqualTo(path);
    }
    assertThat(RepositoryPath.targetFile("100%/5%x", "ab.")).isEqualTo("100%25/ab.5%25x");
    assertThat(RepositoryPath.targetFile("𠮷%F0", "")).isEqualTo("%F0%A0%AE%B7%F0");
  }

  @Test
  void filesAreNamedByVersionOrHash() {
    assertThat(RepositoryPath.root(3)).isEqualTo("3.root.json");
    assertThat(RepositoryPath.metadata("nanhe.pingan", 12)).isEqualTo("12.nanhe.pingan.json");
    assertThat(RepositoryPath.target("nanhe/pingan/f-1.json", "ab12"))
        .isEqualTo("targets/nanhe/pingan/ab12.f-1.json");
    assertThat(RepositoryPath.target("f-1.json", "ab12")).isEqualTo("targets/ab12.f-1.json");
  }

  @Test
  void aRolesNameCannotLeadOutOfItsDirectory() {
    assertThat(RepositoryPath.metadata("../x", 1)).isEqualTo("1...%2Fx.json");
    assertThat(RepositoryPath.metadata("/x?y#z *~", 1)).isEqualTo("1.%2Fx%3Fy%23z%20%2A~.json");
  }

  @Test
  void aUnitsRoleIsItsPathWithDots() {
    assertThat(DelegatedRole.nameOfUnit("nanhe/pingan/dongjie")).isEqualTo("nanhe.pingan.dongjie");
  }
}
