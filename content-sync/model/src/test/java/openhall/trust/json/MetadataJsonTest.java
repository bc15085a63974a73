package openhall.trust.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Hashes;
import openhall.trust.MetaFile;
import openhall.trust.Metadata;
import openhall.trust.PathSet;
import openhall.trust.PublicKey;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.Signature;
import openhall.trust.Signed;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.TestSigner;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;
import openhall.trust.TrustFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataJsonTest {

  private static final Instant EXPIRES = Instant.parse("2026-11-25T00:00:00Z");
  private static final String TIMESTAMP =
      """
      {"signatures":[],"signed":{"_type":"timestamp","expires":"2026-11-25T00:00:00Z",\
      "meta":{"snapshot.json":{"version":7}},"spec_version":"1.0.34","version":3}}\
      """;

  private final MetadataJson json = new MetadataJson();
  private final TestSigner signer = new TestSigner();
  private final RoleSpec spec = new RoleSpec(List.of(signer.keyid()), 1);
  private final Map<String, PublicKey> keys = Map.of(signer.keyid(), signer.publicKey());

  @Test
  void everythingSurvivesTheRoundTrip() {
    var roles = new EnumMap<TopRole, RoleSpec>(TopRole.class);
    for (TopRole role : TopRole.values()) {
      roles.put(role, spec);
    }
    var root = new Root(1, EXPIRES, true, keys, roles);
    assertThat(json.root(write(root)).body()).isEqualTo(root);

    var timestamp = new Timestamp(3, EXPIRES, MetaFile.of(7, new byte[9]), Optional.of(EXPIRES));
    assertThat(json.timestamp(write(timestamp)).body()).isEqualTo(timestamp);

    var snapshot = new Snapshot(7, EXPIRES, Map.of("targets.json", MetaFile.ofVersion(2)));
    assertThat(json.snapshot(write(snapshot)).body()).isEqualTo(snapshot);

    var targets = targets(new Delegations.Bins(keys, spec, 10, "bin"));
    assertThat(json.targets("targets", write(targets)).body()).isEqualTo(targets);
  }

  @Test
  void delegationsOfBothKindsSurviveTheRoundTrip() {
    var byHash = new PathSet.HashPrefixes(List.of("00", "ff"));
    var named =
        new Delegations.Named(
            keys,
            List.of(
                DelegatedRole.ofUnit("nanhe/pingan", spec),
                new DelegatedRole("rest", spec, byHash, true)));
    var targets = targets(named);
    assertThat(json.targets("targets", write(targets)).body()).isEqualTo(targets);
  }

  @Test
  void theBytesReceivedAreKept() {
    byte[] spaced = (TIMESTAMP + "\n").getBytes(UTF_8);
    Signed<Timestamp> read = json.timestamp(spaced);
    assertThat(read.raw()).isEqualTo(spaced);
    assertThat(new String(read.canonical(), UTF_8)).startsWith("{\"_type\":\"timestamp\"");
  }

  @Test
  void theBytesKeptCannotBeChangedFromOutside() {
    byte[] received = TIMESTAMP.getBytes(UTF_8);
    Signed<Timestamp> read = json.timestamp(received);
    received[0] = 'x';
    read.raw()[0] = 'x';
    read.canonical()[0] = 'x';
    assertThat(read.raw()).isEqualTo(TIMESTAMP.getBytes(UTF_8));
    assertThat(read.canonical()[0]).isEqualTo((byte) '{');
  }

  @Test
  void unknownMembersAreSignedButOtherwiseIgnored() {
    Signed<Timestamp> read =
        timestamp("\"version\":3", "\"version\":3,\"custom-field\":{\"b\":1,\"a\":[]}");
    assertThat(read.body().version()).isEqualTo(3);
    assertThat(new String(read.canonical(), UTF_8)).contains("\"custom-field\":{\"a\":[],\"b\":1}");
  }

  @Test
  void anotherRepositorysTimestampHasNoInstantOfRelease() {
    assertThat(timestamp("", "").body().released()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"é\":1",
        "\"x\":{\"明厅\":1}",
        "\"x\":[[{\"\\u00e9\":1}]]",
        "\"\\ud83d\\ude00\":1"
      })
  void nonAsciiNamesAreRefusedInSignedMetadata(String member) {
    assertRefused(Kind.MALFORMED, () -> timestamp("\"version\":3", "\"version\":3," + member))
        .saying("not ASCII");
  }

  @Test
  void repositoriesOfOthersMayUseAnyNames() {
    String file = TIMESTAMP.replace("\"version\":3", "\"version\":3,\"明厅\":1");
    assertThat(MetadataJson.ofAnyone().timestamp(file.getBytes(UTF_8)).body().version())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"revision\":\"v1\"}", "{\"revision\":4294967297}", "7"})
  void whatOthersPutIntoCustomIsTheirBusiness(String custom) {
    String file =
        """
        {"signatures":[],"signed":{"_type":"targets","expires":"2026-11-25T00:00:00Z",\
        "spec_version":"1.0.34","targets":{"a":{"custom":%s,"hashes":{"x":"1"},"length":3}},\
        "version":3}}\
        """
            .formatted(custom);
    Targets read = json.targets("targets", file.getBytes(UTF_8)).body();
    assertThat(read.target("a")).map(TargetInfo::revision).contains(0);
  }

  @Test
  void nonAsciiTextsAreFine() {
    timestamp("\"version\":3", "\"version\":3,\"x-note\":\"明厅\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "_type":"timestamp"               | "_type":"snapshot"
          "_type":"timestamp",              |
          "spec_version":"1.0.34"           | "spec_version":"2.0.0"
          "spec_version":"1.0.34"           | "spec_version":"1"
          "spec_version":"1.0.34"           | "spec_version":1
          "version":3                       | "version":0
          "version":3                       | "version":-3
          "version":3                       | "version":"3"
          "version":3                       | "version":null
          "version":3                       | "version":true
          ,"version":3                      |
          "version":7                       | "version":0
          "version":7                       | "length":7
          "version":7                       | "version":7,"length":-1
          "version":7                       | "version":7,"hashes":{"sha256":"00"}
          "snapshot.json":                  | "targets.json":
          {"snapshot.json":{"version":7}}   | []
          2026-11-25T00:00:00Z              | 2026-11-25
          2026-11-25T00:00:00Z              | 2026-11-25T00:00:00+00:00
          2026-11-25T00:00:00Z              | 2026-11-25T00:00:00.5Z
          2026-11-25T00:00:00Z              | 2026-02-30T00:00:00Z
          2026-11-25T00:00:00Z              | +22026-11-25T00:00:00Z
          "signatures":[]                   | "signatures":{}
          "signatures":[]                   | "signatures":[{"keyid":"a"}]
          "signatures":[]                   | "signatures":[{"keyid":"a","sig":5}]
          "signatures":[],                  |
          """)
  void whatIsNotAsItShouldBeIsRefused(String from, String to) {
    assertRefused(Kind.MALFORMED, () -> timestamp(from, to == null ? "" : to))
        .saying("Malformed timestamp");
  }

  @Test
  void complaintsNameThePlace() {
    assertRefused(Kind.MALFORMED, () -> timestamp("\"version\":7", "\"version\":\"7\""))
        .saying("Malformed timestamp: signed/meta/snapshot.json/version is not a whole number");
  }

  @Test
  void twoSignaturesOfOneKeyIdAreRefused() {
    String twice =
        "\"signatures\":[{\"keyid\":\"a\",\"sig\":\"\"},{\"keyid\":\"a\",\"sig\":\"00\"}]";
    assertRefused(Kind.MALFORMED, () -> timestamp("\"signatures\":[]", twice))
        .saying("Two signatures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "targets", "snapshot", "timestamp", ""})
  void aDelegatedRoleCannotTakeAReservedName(String name) {
    byte[] file = replaced(named(), "\"name\":\"nanhe\"", "\"name\":\"" + name + "\"");
    assertRefused(Kind.MALFORMED, () -> json.targets("targets", file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "threshold":1         | "threshold":0
          "threshold":1         | "threshold":4294967297
          "terminating":false   | "terminating":0
          "paths":["nanhe/*"]   | "paths":"nanhe/*"
          "paths":["nanhe/*"]   | "paths":["nanhe/*"],"path_hash_prefixes":["00"]
          "paths":["nanhe/*"],  |
          "roles":[             | "succinct_roles":{},"roles":[
          "roles":[             | "role":[
          """)
  void aBrokenDelegationIsRefused(String from, String to) {
    byte[] file = replaced(named(), from, to == null ? "" : to);
    assertRefused(Kind.MALFORMED, () -> json.targets("targets", file));
  }

  @Test
  void aRoleThatNamesAKeyTwiceIsRefused() {
    String id = "\"" + signer.keyid() + "\"";
    byte[] file = replaced(named(), "\"keyids\":[" + id, "\"keyids\":[" + id + "," + id);
    assertRefused(Kind.MALFORMED, () -> json.targets("targets", file)).saying("twice");
  }

  @Test
  void twoDelegationsToOneRoleAreRefused() {
    String role = new String(named(), UTF_8);
    String one = role.substring(role.indexOf("\"roles\":[") + 9, role.indexOf("]},\"expires\""));
    byte[] file = replaced(named(), one, one + "," + one);
    assertRefused(Kind.MALFORMED, () -> json.targets("targets", file)).saying("twice");
  }

  @Test
  void keysOfUnknownShapeAreLeftOutNotRefused() {
    byte[] file = replaced(named(), "\"keyval\":{\"public\":", "\"keyval\":{\"identity\":");
    assertThat(json.targets("targets", file).body().delegations().keys()).isEmpty();
  }

  @Test
  void aTargetWithoutAUsableHashIsNoFile() {
    var targets =
        new Targets(1, EXPIRES, Map.of("a", TargetInfo.of(new byte[1], 0)), Delegations.none());
    String hash = Hashes.sha256Of(new byte[1]);
    byte[] none = replaced(write(targets), "{\"sha256\":\"" + hash + "\"}", "{}");
    byte[] other = replaced(write(targets), "sha256", "blake2b-256");
    assertRefused(Kind.MALFORMED, () -> json.targets("targets", none));
    Targets read = json.targets("targets", other).body();
    assertThat(read.target("a")).isPresent().get().matches(a -> !a.describes(new byte[1]));
  }

  @Test
  void signaturesMadeElsewhereCanBePutTogether() {
    var targets = targets(Delegations.none());
    var other = new TestSigner();
    List<Signature> signatures =
        List.of(
            Signature.by(signer, MetadataJson.toSign(targets)),
            Signature.by(other, MetadataJson.toSign(targets)));
    assertThat(MetadataJson.assemble(targets, signatures))
        .isEqualTo(MetadataJson.write(targets, List.of(signer, other)));
  }

  private Targets targets(Delegations delegations) {
    return new Targets(
        5, EXPIRES, Map.of("nanhe/f-1.json", TargetInfo.of(new byte[] {1}, 4)), delegations);
  }

  private byte[] named() {
    return write(
        targets(new Delegations.Named(keys, List.of(DelegatedRole.ofUnit("nanhe", spec)))));
  }

  private byte[] write(Metadata metadata) {
    return MetadataJson.write(metadata, List.of(signer));
  }

  private Signed<Timestamp> timestamp(String from, String to) {
    return json.timestamp(replaced(TIMESTAMP.getBytes(UTF_8), from, to));
  }

  private static byte[] replaced(byte[] file, String from, String to) {
    String text = new String(file, UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(UTF_8);
  }
}
