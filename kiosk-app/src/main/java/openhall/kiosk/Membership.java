package openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import openhall.kiosk.device.Sight;
import openhall.kiosk.device.Thermometer;
import openhall.kiosk.fleet.Condition;
import openhall.kiosk.fleet.DeviceKey;
import openhall.kiosk.fleet.Fleet;
import openhall.kiosk.fleet.Hands;
import openhall.kiosk.fleet.Trust;
import openhall.sync.http.HttpMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a screen looked after from the console: its key, its reports, how it is. Thread-safe. */
record Membership(
    Kiosk.Settings settings,
    Kiosk.Member member,
    Mirroring mirroring,
    InstantSource clock,
    Supplier<Sight> sight) {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
  private static final String FOLDER = "device";
  private static final int MB = 20;
  private static final Thermometer WARMTH = new Thermometer(Thermometer.SYSTEM);

  /**
   * Begins, beside everything else: what fails here must not cost the hall its screen.
   *
   * @param words tells what the service has signed
   * @param shows the code that staff accept it by, while there is one
   * @return empty if there is no key
   */
  Optional<Fleet> starting(Trust words, Consumer<Optional<Fleet.Code>> shows, Hands hands) {
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
      var fleet =
          new Fleet(
              identity,
              folder,
              new Fleet.Service(new HttpMessages(member.service(), settings.authorities()), words),
              clock,
              new Fleet.Body(this::condition, shows, hands));
      fleet.start();
      return Optional.of(fleet);
    } catch (IOException e) {
      LOG.error("本屏没有设备密钥，不能登记 no key, not looked after", e);
      return Optional.empty();
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
        member.fault().get(),
        WARMTH.celsius(),
        sight.get().wireName());
  }

  private long free() {
    try {
      return Files.getFileStore(settings.data()).getUsableSpace() >> MB;
    } catch (IOException e) {
      return 0;
    }
  }
}
