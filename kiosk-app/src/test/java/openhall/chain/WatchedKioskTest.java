package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real kiosk on a real display, under somebody who watches it as systemd does. */
final class WatchedKioskTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** A beat is then due four times a second. */
  private static final Duration WATCHDOG = Duration.ofSeconds(1);

  /** Twice what systemd would wait, for a machine that has other things to do. */
  private static final Duration SILENCE = WATCHDOG.multipliedBy(2);

  @TempDir private Path dir;
  private NotifySocket systemd;
  private Display display;
  private Child kiosk;

  @BeforeEach
  void start() throws IOException {
    systemd = NotifySocket.open(dir.resolve("notify"));
    display = Display.open(dir.resolve("display"), 540, 960);
    Path root = Files.writeString(dir.resolve("1.root.json"), "{}");
    var environment = new HashMap<>(systemd.environment(WATCHDOG));
    environment.put("DISPLAY", display.name());
    kiosk =
        Product.unpackaged()
            .start(
                "watched",
                dir.resolve("kiosk.log"),
                environment,
                List.of(
                    "kiosk",
                    "--mode",
                    "touch",
                    "--unit",
                    "nanhe/pingan",
                    "--repository",
                    "http://127.0.0.1:1/repository/",
                    "--root",
                    root.toString(),
                    "--data",
                    dir.resolve("data").toString(),
                    "--size",
                    "540x960"));
    assertThat(happens(systemd::isReady)).as("%s", kiosk.said()).isTrue();
  }

  @AfterEach
  void end() {
    kiosk.kill();
    display.close();
    systemd.close();
  }

  @Test
  void isReadyWhenItsPictureStandsAndLivesWhileNothingMoves() {
    assertThat(Arrays.stream(display.pixels(0, 0, 540, 960)).distinct().count())
        .as("colours on the glass when it said that it is ready")
        .isGreaterThan(4);
    assertThat(beats(8)).isTrue();
  }

  @Test
  void aDeadlockOfTheThreadThatDrawsIsNotHiddenByOthers() throws Exception {
    assertThat(beats(2)).isTrue();
    Path agent = agent();
    VirtualMachine machine = VirtualMachine.attach(Long.toString(kiosk.pid()));
    machine.loadAgent(agent.toString());
    machine.detach();
    assertThat(fallsSilent()).isTrue();
    assertThat(kiosk.alive()).isTrue();
  }

  @Test
  void aProcessThatIsStoppedFallsSilentAndLivesOnWhenItGoesOn() throws Exception {
    assertThat(beats(2)).isTrue();
    signal("STOP");
    assertThat(fallsSilent()).isTrue();
    signal("CONT");
    assertThat(beats(2)).isTrue();
  }

  @Test
  void aDisplayThatNoLongerPaintsIsAFrozenPicture() throws Exception {
    assertThat(beats(2)).isTrue();
    long server = display.gauge().pid();
    signal("STOP", server);
    assertThat(fallsSilent()).isTrue();
    signal("CONT", server);
    assertThat(beats(2)).isTrue();
  }

  private boolean beats(int more) {
    long before = systemd.beats();
    return happens(() -> systemd.beats() >= before + more);
  }

  /** One beat may be under way when it stops. */
  private boolean fallsSilent() {
    return happens(() -> {
      long before = systemd.beats();
      Wait.rest(SILENCE);
      return systemd.beats() == before;
    });
  }

  private static boolean happens(BooleanSupplier question) {
    return Wait.happens(LIMIT, PAUSE, question);
  }

  private void signal(String name) throws Exception {
    signal(name, kiosk.pid());
  }

  private static void signal(String name, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor())
        .isZero();
  }

  private Path agent() throws IOException {
    String type = Deadlock.class.getName().replace('.', '/') + ".class";
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", Deadlock.class.getName());
    Path jar = dir.resolve("agent.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        var made = new JarOutputStream(file, manifest);
        var found = Deadlock.class.getClassLoader().getResourceAsStream(type)) {
      made.putNextEntry(new JarEntry(type));
      found.transferTo(made);
    }
    return jar;
  }
}
