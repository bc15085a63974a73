package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import openhall.trust.pack.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StickExportTest {

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();

  @Test
  void writesAStickAndPutsTheNextReleaseInItsPlace() throws IOException {
    Path stick = Files.createDirectories(dir.resolve("stick"));
    Path there = stick.resolve("openhall");
    try (var running = new Running(dir)) {
      String reviewer = running.admin();
      String drafter = running.account(reviewer, "li", "drafter");
      for (int revision = 1; revision < 3; revision++) {
        running.release(fee(revision), revision - 1, drafter, reviewer);
        assertThat(run("export", "--data", dir.toString(), "--stick", stick.toString())).isZero();
        Manifest manifest = Manifest.read(Files.readAllBytes(there.resolve(Manifest.NAME)));
        for (String path :
            List.of(
                "1.root.json",
                "timestamp.json",
                "packs/nanhe/pingan/0-%d.pack".formatted(revision))) {
          assertThat(manifest.find(path).orElseThrow())
              .isEqualTo(Manifest.Entry.of(Files.readAllBytes(there.resolve(path))));
        }
      }
    }
    assertThat(there.resolve("packs/nanhe/pingan/0-1.pack")).doesNotExist();
    try (Stream<Path> left = Files.list(stick)) {
      assertThat(left).containsExactly(there);
    }
  }

  @Test
  void aStickForAnUnknownUnitLeavesTheOldOneAlone() throws IOException {
    Path stick = Files.createDirectories(dir.resolve("stick"));
    try (var running = new Running(dir)) {
      String reviewer = running.admin();
      running.release(fee(1), 0, running.account(reviewer, "li", "drafter"), reviewer);
    }
    String[] export = {"export", "--data", dir.toString(), "--stick", stick.toString()};
    assertThat(run(export)).isZero();
    byte[] before = Files.readAllBytes(stick.resolve("openhall/complete"));
    String[] unknown = Arrays.copyOf(export, export.length + 2);
    unknown[export.length] = "--unit";
    unknown[export.length + 1] = "nanhe/nowhere";
    assertThat(run(unknown)).isEqualTo(1);
    assertThat(Files.readAllBytes(stick.resolve("openhall/complete"))).isEqualTo(before);
    assertThat(run("export", "--data", dir.toString(), "--stick", stick + "/none")).isEqualTo(1);
    assertThat(run("export", "--data", dir.toString())).isEqualTo(2);
  }

  private int run(String... args) {
    return Main.commandLine(new TestClock())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(args);
  }

  private static Item fee(int revision) {
    return SampleItems.fees("nanhe/pingan", "f-idcard", revision, "居民身份证收费", "20.00");
  }
}
