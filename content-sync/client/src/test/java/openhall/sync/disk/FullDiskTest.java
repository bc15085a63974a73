package openhall.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real, small file system that fills up and turns read-only; nobody else sees it. */
final class FullDiskTest {

  @TempDir Path dir;

  @Test
  void aFullOrReadOnlyDiskLosesNothingAndGoesOnOnceThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(dir.resolve("disk"));
    Path said = dir.resolve("said");
    String program =
        "mount -t tmpfs -o size=2m openhall \"$1\" && exec \"$2\" -XX:TieredStopAtLevel=1"
            + " --enable-native-access=ALL-UNNAMED -cp \"$3\" \"$4\" \"$1\"";
    Process process =
        new ProcessBuilder(
                "unshare",
                "--mount",
                "--map-root-user",
                "sh",
                "-c",
                program,
                "sh",
                disk.toString(),
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                System.getProperty("java.class.path"),
                Filling.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
  }
}
