package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import openhall.trust.Hashes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotingIssuesTest extends Conformance {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?                | %3F
          #                | %23
          /delegatedrole   | %2Fdelegatedrole
          ../delegatedrole | ..%2Fdelegatedrole
          ..               | ..
          a%2Fb            | a%252Fb
          a b+c            | a%20b%2Bc
          东街.社区           | %E4%B8%9C%E8%A1%97.%E7%A4%BE%E5%8C%BA
          2.root           | 2.root
          http://a         | http%3A%2F%2Fa
          """)
  void unusualRoleName(String role, String quoted) throws IOException {
    repo.delegate(TARGETS, role, false, "*");
    repo.publish(role, TARGETS, SNAPSHOT, TIMESTAMP);
    assertThat(client.download("nonexistent target")).isEqualTo(1);
    assertThat(shelf.asked()).contains("metadata/1." + quoted + ".json");
    assertThat(client.trusted()).hasSize(5);
    assertThat(client.trusted(quoted)).isEqualTo(shelf.newest(role));
    staysInItsFolders();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b.txt         | %s.a%%20b.txt
          a?x=y#z         | %s.a%%3Fx=y%%23z
          a%20b/c%2Fd     | a%%20b/%s.c%%2Fd
          a+b@1.0=c       | %s.a+b@1.0=c
          a;b             | %s.a%%3Bb
          100%            | %s.100%%25
          目录/文件.txt       | %%E7%%9B%%AE%%E5%%BD%%95/%s.%%E6%%96%%87%%E4%%BB%%B6.txt
          c:x             | %s.c%%3Ax
          ..x             | %s...x
          """)
  void unusualTargetPath(String path, String quoted) throws IOException {
    byte[] file = path.getBytes(UTF_8);
    repo.target(TARGETS, path, file);
    publishRelease();
    assertThat(client.download(path)).as(client.said()).isZero();
    assertThat(lastAsked()).isEqualTo("targets/" + quoted.formatted(Hashes.sha256Of(file)));
    assertThat(client.downloads()).containsExactly(path);
    staysInItsFolders();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x", "a/../../x", "/etc/x", "a//x", "..", "a/.", "..%2F..%2Fx", "%2E%2e/x"})
  void aTargetPathThatLeadsElsewhereIsNeitherAskedForNorStored(String path) throws IOException {
    repo.target(TARGETS, path, new byte[3]);
    publishRelease();
    assertThat(client.download(path)).isEqualTo(1);
    assertThat(lastAsked()).isEqualTo("metadata/2.targets.json");
    assertThat(client.downloads()).isEmpty();
    staysInItsFolders();
  }

  private void staysInItsFolders() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("metadata", "targets", "initial_root.json");
    }
  }
}
