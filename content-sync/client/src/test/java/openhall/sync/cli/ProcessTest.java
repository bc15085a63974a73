package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import openhall.testkit.TufRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, by the machine's clock. */
final class ProcessTest {

  @TempDir Path dir;

  @Test
  void exitsWithZeroForSuccessAndOneForAnyFailure() throws Exception {
    var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    var repo = new TufRepository(now);
    repo.target(TARGETS, "目录/文件", "内容".getBytes(UTF_8));
    repo.publish(TARGETS, SNAPSHOT, TIMESTAMP);
    try (var server = new ShelfServer(repo.shelf())) {
      String metadata = dir.resolve("metadata").toString();
      String url = server.address("metadata").toString();
      assertThat(run("--metadata-url", url, "--metadata-dir", metadata, "refresh")).isEqualTo(1);
      Path root = Files.write(dir.resolve("root"), repo.shelf().newest(ROOT));
      assertThat(run("--metadata-dir", metadata, "init", root.toString())).isZero();
      assertThat(run("refresh", "--metadata-url=" + url, "--metadata-dir", metadata)).isZero();
      String[] download = {
        "--metadata-url",
        url,
        "--metadata-dir",
        metadata,
        "--target-name",
        "目录/文件",
        "--target-base-url",
        server.address("targets").toString(),
        "--target-dir",
        dir.resolve("targets").toString(),
        "download"
      };
      assertThat(run(download)).isZero();
      assertThat(dir.resolve("targets/%E7%9B%AE%E5%BD%95%2F%E6%96%87%E4%BB%B6")).hasContent("内容");
      assertThat(run()).isEqualTo(1);
      assertThat(run("--no-such-option", "x", "refresh")).isEqualTo(1);
      assertThat(run("--metadata-dir", metadata, "init", "/no/such/file")).isEqualTo(1);
    }
  }

  private static int run(String... line) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dsun.jnu.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(line));
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start().waitFor();
  }
}
