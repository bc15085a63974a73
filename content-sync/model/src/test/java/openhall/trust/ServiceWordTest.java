package openhall.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServiceWordTest {

  private static final String KIND = "openhall-test-1";
  private static final byte[] BODY = "{\"orders\":[]}".getBytes(StandardCharsets.UTF_8);

  private final TestSigner online = new TestSigner();
  private final TestSigner offline = new TestSigner();
  private final Root root = root(1);

  @Test
  void whatTheTimestampsKeySignsIsTheServicesWord() {
    assertThat(ServiceWord.isSaid(root, KIND, BODY, ServiceWord.by(online, KIND, BODY))).isTrue();
  }

  @Test
  void aSignatureIsOfOneKeyOneKindAndOneText() {
    String signature = ServiceWord.by(online, KIND, BODY);
    byte[] other = BODY.clone();
    other[0]++;
    assertThat(ServiceWord.isSaid(root, KIND, other, signature)).isFalse();
    assertThat(ServiceWord.isSaid(root, "openhall-test-2", BODY, signature)).isFalse();
    assertThat(ServiceWord.isSaid(root, KIND, BODY, ServiceWord.by(offline, KIND, BODY)))
        .as("a key of another role")
        .isFalse();
    TestSigner stranger = new TestSigner();
    String own = ServiceWord.by(stranger, KIND, BODY);
    assertThat(ServiceWord.isSaid(root, KIND, BODY, own)).isFalse();
    String inTheNameOfOurs = online.publicKey().keyid() + own.substring(own.indexOf(':'));
    assertThat(ServiceWord.isSaid(root, KIND, BODY, inTheNameOfOurs)).isFalse();
  }

  @Test
  void whatIsNoSignatureIsNone() {
    String keyid = online.publicKey().keyid();
    for (String written :
        List.of("", ":", keyid, keyid + ":", keyid + ":xyz", keyid + ":0", ":" + "00".repeat(64))) {
      assertThat(ServiceWord.isSaid(root, KIND, BODY, written)).as(written).isFalse();
    }
  }

  @Test
  void whereTimestampsNeedSeveralKeysOneIsNotEnough() {
    String signature = ServiceWord.by(online, KIND, BODY);
    assertThat(ServiceWord.isSaid(root(2), KIND, BODY, signature)).isFalse();
  }

  private Root root(int threshold) {
    var roles = new EnumMap<TopRole, RoleSpec>(TopRole.class);
    for (TopRole role : TopRole.values()) {
      roles.put(role, new RoleSpec(List.of(offline.publicKey().keyid()), 1));
    }
    roles.put(TopRole.TIMESTAMP, new RoleSpec(List.of(online.publicKey().keyid()), threshold));
    Map<String, PublicKey> keys =
        Map.of(
            online.publicKey().keyid(),
            online.publicKey(),
            offline.publicKey().keyid(),
            offline.publicKey());
    return new Root(1, Instant.parse("2027-01-01T00:00:00Z"), true, keys, roles);
  }
}
