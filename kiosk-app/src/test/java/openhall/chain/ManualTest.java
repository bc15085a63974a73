package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's commands do what it says, in its order, as they stand there. */
final class ManualTest {

  private static final Path HOME = Product.unpackaged().home();

  @TempDir private Path dir;

  @Test
  void everyCommandOfTheManualDoesItsWork() throws Exception {
    Product product = Product.unpackaged();
    command(product);
    int port = Product.freePort(0);
    List<String> blocks = Manual.read(HOME, "zh").commands();
    Files.createDirectories(dir.resolve("stick"));
    assertThat(blocks.getFirst()).contains("keys init");
    type(blocks.getFirst(), port);
    try (Office office = Office.open(product, dir, port)) {
      release(product, office);
      for (String block : blocks.subList(1, blocks.size())) {
        if (block.contains("systemctl restart openhall-service")) {
          office.service().end();
          office.start();
        } else {
          type(block, port);
        }
      }
    }
    assertThat(dir.resolve("stick/openhall")).isDirectory();
    assertThat(dir.resolve("restored/content.db")).isRegularFile();
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    Manual zh = Manual.read(HOME, "zh");
    Manual en = Manual.read(HOME, "en");
    assertThat(en.commands()).isEqualTo(zh.commands());
    assertThat(en.chapters()).isEqualTo(zh.chapters()).hasSize(11);
    assertThat(en.rows()).isEqualTo(zh.rows()).contains("20");
  }

  /** Something for the screens, by the people of the rehearsal. */
  private static void release(Product product, Office office) {
    People people = office.hire(new SecureRandom());
    Team team = Team.signIn(office, people);
    for (Map.Entry<String, byte[]> file : Office.files(product.content())) {
      team.drafter().take(file.getKey(), file.getValue(), "nanhe/pingan");
    }
    team.approveAll();
    team.release();
  }

  private void type(String block, int port) {
    Map<String, String> environment =
        Map.of(
            "DATA", dir.resolve("service").toString(),
            "WORK", dir.toString(),
            "STICK", dir.resolve("stick").toString(),
            "REPOSITORY", "http://127.0.0.1:%d/repository/".formatted(port),
            "PATH", dir.resolve("bin") + ":" + System.getenv("PATH"));
    Path log = dir.resolve("logs/typed.log");
    try (Child shell =
        Child.start("bash", log, environment, List.of("bash", "-euo", "pipefail", "-c", block))) {
      assertThat(shell.join()).as("%s%n%s", block, shell.said()).isZero();
    }
  }

  /** The command openhall, as packages install it. */
  private void command(Product product) throws IOException {
    Path bin = Files.createDirectories(dir.resolve("bin"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String start =
        "exec %s --enable-native-access=ALL-UNNAMED -cp '%s'".formatted(java, product.classPath());
    Path script =
        Files.writeString(
            bin.resolve("openhall"),
            """
            #!/bin/sh
            if [ "$1" = kiosk ]; then shift; %1$s openhall.kiosk.Main "$@"; fi
            %1$s openhall.service.Main "$@"
            """
                .formatted(start));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
