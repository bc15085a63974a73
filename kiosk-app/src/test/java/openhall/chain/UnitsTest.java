package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The units of {@code deploy/systemd}, by systemd's own judgement, and the scripts they call. */
final class UnitsTest {

  private static final Path DEPLOY = Product.unpackaged().home().resolve("deploy");
  private static final Path UNITS = DEPLOY.resolve("systemd");
  private static final double EXPOSURE = 2.5;

  /** Far from those that Xvfb takes when it may choose. */
  private static final int FIRST_DISPLAY = 300;

  private static final int DISPLAYS = 500;
  private static final Pattern SCORE = Pattern.compile("exposure level for \\S+: ([0-9.]+)");

  @TempDir private Path dir;

  @TestFactory
  Stream<DynamicTest> bothProgramsAreExposedLittle() {
    return Stream.of("openhall-service.service", "openhall-kiosk.service")
        .map(unit ->
            DynamicTest.dynamicTest(
                unit,
                () -> {
                  String said =
                      said(
                          "systemd-analyze",
                          "security",
                          "--offline=true",
                          UNITS.resolve(unit).toString());
                  Matcher score = SCORE.matcher(said);
                  assertThat(score.find()).as(said).isTrue();
                  assertThat(Double.parseDouble(score.group(1))).isLessThanOrEqualTo(EXPOSURE);
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyUnitIsUnderstood() throws IOException {
    try (Stream<Path> units = Files.list(UNITS)) {
      return units.filter(unit -> !unit.toString().endsWith(".md")).sorted().toList().stream()
          .map(unit ->
              DynamicTest.dynamicTest(
                  unit.getFileName().toString(),
                  () -> {
                    // What the packages bring is not on this machine.
                    assertThat(
                            said("systemd-analyze", "verify", "--man=no", unit.toString()).lines())
                        .filteredOn(line -> line.contains("openhall"))
                        .allMatch(line -> line.contains("is not executable: No such file"));
                  }));
    }
  }

  @Test
  void soundStorageIsSilent() {
    assertThat(storage(dir)).isZero();
    assertThat(dir.resolve("storage-alarm")).doesNotExist();
    assertThat(dir.toFile().list()).as("left behind").doesNotContain(".storage-test");
  }

  @Test
  void errorsThatTheKernelCountedAreAnAlarmUntilTheyAreGone() throws IOException {
    Path counter = Files.createDirectories(dir.resolve("sys/fs/ext4/sda2")).resolve("errors_count");
    Files.writeString(counter, "3\n");
    assertThat(storage(dir)).isEqualTo(1);
    assertThat(dir.resolve("storage-alarm")).content().contains("3").contains("sda2");
    Files.writeString(counter, "0\n");
    assertThat(storage(dir)).isZero();
    assertThat(dir.resolve("storage-alarm")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsAnAlarm() throws IOException {
    Path file = Files.writeString(dir.resolve("no-directory"), "");
    assertThat(storage(file)).isEqualTo(1);
  }

  @Test
  void plainWordsStandOnTheGlassWhereNoApplicationIs() throws IOException {
    Path lib = Files.createDirectories(dir.resolve("lib"));
    Files.copy(DEPLOY.resolve("packaged/kiosk/display"), lib.resolve("display"));
    for (String scale : List.of("1", "2")) {
      FaultPicture.main(new String[] {lib.resolve("fault-" + scale + ".xbm").toString(), scale});
    }
    Path run = Files.createDirectories(dir.resolve("run"));
    String number = ":" + (FIRST_DISPLAY + ProcessHandle.current().pid() % DISPLAYS);
    Path pixels = Files.createDirectories(dir.resolve("pixels"));
    var environment =
        Map.of(
            "RUNTIME_DIRECTORY",
            run.toString(),
            "OPENHALL_DISPLAY",
            number,
            "OPENHALL_X",
            "Xvfb -screen 0 1080x1920x24 -fbdir " + pixels);
    try (Child display =
        Child.start(
            "display",
            dir.resolve("display.log"),
            environment,
            List.of("bash", lib.resolve("display").toString()))) {
      var there = Display.at(pixels, number, display);
      assertThat(
              Wait.happens(
                  Duration.ofSeconds(20),
                  Duration.ofMillis(50),
                  () -> there.ready() && ink(there) > 2_000))
          .as("%s", display.said())
          .isTrue();
      there.picture(Path.of("target/fault.png"));
    }
  }

  private static long ink(Display display) {
    int paper = display.picture().getRGB(2, 2);
    int[] all = display.pixels(0, 700, 1080, 520);
    return Arrays.stream(all).filter(pixel -> (pixel | 0xff000000) != paper).count();
  }

  private int storage(Path data) {
    var environment = Map.of("OPENHALL_COUNTERS", dir.resolve("sys").toString());
    List<String> command =
        List.of(DEPLOY.resolve("packaged/kiosk/storage").toString(), data.toString());
    try (Child child = Child.start("storage", dir.resolve("log"), environment, command)) {
      return child.join();
    }
  }

  private String said(String... command) {
    try (Child child = Child.start(command[0], dir.resolve("log"), Map.of(), List.of(command))) {
      child.join();
      return child.said();
    }
  }
}
