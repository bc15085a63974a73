package openhall.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.service.Running;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import openhall.trust.json.CanonicalJson;
import openhall.trust.json.EnvelopeJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TUF client that we did not write reads what the service released, and nothing else. */
final class StandardClientTest {

  private static final String REPOSITORY = "/repository";
  private static final String TIMESTAMP = REPOSITORY + "/timestamp.json";
  private static final String ROLE = REPOSITORY + "/2.nanhe.pingan.json";
  private static final String FEE = "nanhe/pingan/f-idcard.json";
  private static final String DISTRICT = "nanhe/f-district.json";
  private static final Instant NOW = TestClock.START;

  @TempDir private static Path dir;
  private static Running running;
  private static byte[] firstTimestamp;

  @TempDir private Path memory;
  private TufJs client;

  @BeforeAll
  static void releaseTwice() {
    TufJs.install();
    running = new Running(dir);
    String reviewer = running.admin();
    String drafter = running.account(reviewer, "li", "drafter");
    running.release(item("20.00"), 0, drafter, reviewer);
    firstTimestamp = served(TIMESTAMP);
    running.put(SampleItems.fees("nanhe", "f-district", 1, "全区收费", "5.00"), 0, drafter);
    running.postTo("/api/v1/units/nanhe/items/f-district/submit", drafter, "");
    running.postTo("/api/v1/units/nanhe/items/f-district/approve", reviewer, "");
    running.release(item("40.00"), 1, drafter, reviewer);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @BeforeEach
  void startAnew() {
    client = new TufJs(dir.resolve("keys").resolve("1.root.json"), memory);
  }

  @Test
  void readsWhatTheServiceReleased() throws IOException {
    TufJs.Outcome outcome = client.read(NOW, running.at(REPOSITORY), List.of(FEE, DISTRICT));
    assertThat(outcome).isEqualTo(new TufJs.Outcome(true, ""));
    assertThat(client.downloaded(FEE)).isEqualTo(served(address(FEE)));
    assertThat(EnvelopeJson.read(client.downloaded(FEE)).item())
        .isEqualTo(
            CanonicalJson.of(
                ItemJson.write(
                    SampleItems.fees("nanhe/pingan", "f-idcard", 2, "居民身份证收费", "40.00"))));
    assertThat(new String(client.downloaded(DISTRICT), UTF_8)).contains("全区收费");
  }

  @Test
  void refusesAChangedTarget() throws IOException {
    byte[] changed = changed(served(address(FEE)), "40.00", "10.00");
    refuses(address(FEE), changed, "LengthOrHashMismatchError");
  }

  @Test
  void refusesAChangedTimestamp() throws IOException {
    byte[] changed = changed(served(TIMESTAMP), "\"version\":2}", "\"version\":3}");
    refuses(TIMESTAMP, changed, "UnsignedMetadataError");
  }

  @Test
  void refusesTheSnapshotOfAnotherRelease() throws IOException {
    byte[] older = served(REPOSITORY + "/1.snapshot.json");
    refuses(REPOSITORY + "/2.snapshot.json", older, "Expected hash");
  }

  @Test
  void refusesAWrongSignature() throws IOException {
    String role = new String(served(ROLE), UTF_8);
    int sig = role.indexOf("\"sig\":\"") + "\"sig\":\"".length();
    char other = role.charAt(sig) == '0' ? '1' : '0';
    byte[] forged = (role.substring(0, sig) + other + role.substring(sig + 1)).getBytes(UTF_8);
    refuses(ROLE, forged, "nanhe.pingan was signed by 0/1 keys");
  }

  @Test
  void refusesToGoBackToAnOlderRelease() throws IOException {
    assertThat(client.read(NOW, running.at(REPOSITORY), List.of()).accepted()).isTrue();
    refuses(TIMESTAMP, firstTimestamp, "BadVersionError");
  }

  @Test
  void refusesAnExpiredRelease() {
    TufJs.Outcome outcome =
        client.read(NOW.plus(Duration.ofDays(4)), running.at(REPOSITORY), List.of(FEE));
    assertThat(outcome.accepted()).isFalse();
    assertThat(outcome.words()).contains("ExpiredMetadataError");
    assertThat(client.has(FEE)).isFalse();
  }

  private void refuses(String path, byte[] bytes, String because) throws IOException {
    try (var line = new BentLine(running.at("/"))) {
      assertThat(bytes).isNotEqualTo(served(path));
      line.put(path, bytes);
      TufJs.Outcome outcome = client.read(NOW, line.at(REPOSITORY), List.of(FEE));
      assertThat(outcome.accepted()).isFalse();
      assertThat(outcome.words()).contains(because);
      assertThat(client.has(FEE)).isFalse();
    }
  }

  private static Item item(String amount) {
    return SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", amount);
  }

  private static byte[] changed(byte[] file, String from, String to) {
    return new String(file, UTF_8).replace(from, to).getBytes(UTF_8);
  }

  /** Where the newest bytes of a target are. */
  private static String address(String target) {
    int slash = target.lastIndexOf('/') + 1;
    Matcher entry =
        Pattern.compile("\"%s\":.*?\"sha256\":\"([0-9a-f]{64})\"".formatted(Pattern.quote(target)))
            .matcher(new String(served(ROLE), UTF_8));
    assertThat(entry.find()).isTrue();
    return "%s/targets/%s%s.%s"
        .formatted(REPOSITORY, target.substring(0, slash), entry.group(1), target.substring(slash));
  }

  private static byte[] served(String path) {
    return running.send(running.request(path, ""), BodyHandlers.ofByteArray()).body();
  }
}
