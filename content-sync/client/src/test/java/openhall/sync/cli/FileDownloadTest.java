package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.TARGETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import openhall.trust.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileDownloadTest extends Conformance {

  private static final String PATH = "target_file.txt";
  private static final String CONTENT = "target file contents";

  private void offer(String path, String content) {
    repo.target(TARGETS, path, content.getBytes(UTF_8));
  }

  @Test
  void clientDownloadsExpectedFile() {
    offer(PATH, CONTENT);
    publishRelease();
    accepts();
    assertThat(client.downloads()).isEmpty();
    assertThat(client.download(PATH)).isZero();
    assertThat(client.downloads()).containsExactly(CONTENT);
  }

  @Test
  void clientDownloadsExpectedFileInSubDir() {
    offer("path/to/a/" + PATH, CONTENT);
    publishRelease();
    assertThat(client.download("path/to/a/" + PATH)).isZero();
    assertThat(client.downloads()).containsExactly(CONTENT);
  }

  @Test
  void repositorySubstitutesTargetFile() {
    offer(PATH, CONTENT);
    offer("another", "content");
    publishRelease();
    assertThat(client.download(PATH)).isZero();
    shelf.substitute(PATH, "malicious".getBytes(UTF_8));
    shelf.substitute("another", "malicio".getBytes(UTF_8));
    client.download(PATH);
    assertThat(client.download("another")).isEqualTo(1);
    assertThat(client.downloads()).containsExactly(CONTENT);
  }

  @Test
  void multipleChangesToTarget() {
    offer(PATH, CONTENT);
    publishRelease();
    assertThat(client.download(PATH)).isZero();
    var expected = new ArrayList<>(List.of(CONTENT));
    String previous = CONTENT;
    for (int i = 0; i <= 10; i++) {
      String modified = "modified " + i;
      offer(PATH, modified);
      offer("new-" + i, "new " + i);
      publishRelease();
      if (i % 5 == 0) {
        assertThat(client.download(PATH)).isZero();
        expected.remove(previous);
        expected.add(modified);
        previous = modified;
        assertThat(client.downloads()).isEqualTo(expected);
        assertThat(client.download("new-" + i)).isZero();
        expected.add("new " + i);
        shelf.substitute(PATH, "malicious".getBytes(UTF_8));
        publishRelease();
        client.download(PATH);
        assertThat(client.downloads()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256", "sha512", "sha256 sha512"})
  void downloadWithHashAlgorithms(String algorithms) throws Exception {
    var hashes = new HashMap<String, String>();
    for (String algorithm : List.of(algorithms.split(" ", -1))) {
      hashes.put(algorithm, digest(algorithm.replace("sha", "SHA-")));
    }
    repo.target(TARGETS, PATH, CONTENT.getBytes(UTF_8), new Hashes(hashes));
    publishRelease();
    shelf.asked();
    assertThat(client.download(PATH)).isZero();
    assertThat(shelf.asked())
        .filteredOn(path -> path.startsWith("targets/"))
        .hasSize(1)
        .allMatch(path -> hashes.containsValue(path.replaceAll("targets/|\\." + PATH, "")));
    assertThat(client.downloads()).containsExactly(CONTENT);
  }

  @Test
  void downloadWithUnknownHashAlgorithm() throws Exception {
    var unknown = new Hashes(Map.of("unknown-hash", digest("SHA-512")));
    repo.target(TARGETS, PATH, CONTENT.getBytes(UTF_8), unknown);
    publishRelease();
    assertThat(client.download(PATH)).isEqualTo(1);
    assertThat(client.downloads()).isEmpty();
  }

  @Test
  void artifactCache() {
    offer(PATH, CONTENT);
    publishRelease();
    assertThat(client.download(PATH)).isZero();
    shelf.asked();
    assertThat(client.download(PATH)).isZero();
    assertThat(shelf.asked()).containsExactly("metadata/2.root.json", "metadata/timestamp.json");
    offer(PATH, "other");
    publishRelease();
    assertThat(client.download(PATH)).isZero();
    assertThat(client.downloads()).containsExactly("other");
  }

  @Test
  void stopsAtTheFirstTargetThatIsNotToBeHad() {
    offer("a", "first");
    offer("c", "third");
    publishRelease();
    assertThat(client.download("a", "b", "c")).isEqualTo(1);
    assertThat(client.downloads()).containsExactly("first");
    assertThat(client.download("a", "c")).isZero();
    assertThat(client.downloads()).containsExactly("first", "third");
  }

  private static String digest(String algorithm) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance(algorithm).digest(CONTENT.getBytes(UTF_8)));
  }
}
