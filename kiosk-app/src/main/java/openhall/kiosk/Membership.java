package openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import openhall.kiosk.fleet.Condition;
import openhall.kiosk.fleet.DeviceKey;
import openhall.kiosk.fleet.Fleet;
import openhall.sync.http.HttpMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a screen looked after from the console: its key, its reports, how it is. Thread-safe. */
record Membership(
    Kiosk.Settings settings, Kiosk.Member member, Mirroring mirroring, InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
  private static final String FOLDER = "device";
  private static final int MB = 20;

  /**
   * Starts, beside everything else: what fails here must not cost the hall its screen.
   *
   * @param shows the code that staff accept it by, while there is one
   */
  void starting(Consumer<Optional<Fleet.Code>> shows) {
    Path folder = settings.data().resolve(FOLDER);
    try {
      var identity =
          new Fleet.Identity(
              DeviceKey.in(folder.resolve("key")),
              settings.unit().path(),
              settings.name().value(),
              member.mode(),
              member.panel(),
              Main.VERSION);
      new Fleet(
              identity,
              folder.resolve("reports.jsonl"),
              new HttpMessages(member.service(), settings.authorities()),
              clock,
              this::condition,
              shows)
          .start();
    } catch (IOException e) {
      LOG.error("本屏没有设备密钥，不能登记 no key, not looked after", e);
    }
  }

  private Condition condition() {
    Runtime machine = Runtime.getRuntime();
    return new Condition(
        mirroring.number(),
        mirroring.checked().orElse(Instant.EPOCH),
        mirroring.isBlank(),
        free(),
        machine.totalMemory() >> MB,
        member.fault().get());
  }

  private long free() {
    try {
      return Files.getFileStore(settings.data()).getUsableSpace() >> MB;
    } catch (IOException e) {
      return 0;
    }
  }
}
