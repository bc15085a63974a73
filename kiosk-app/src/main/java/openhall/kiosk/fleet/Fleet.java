package openhall.kiosk.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import openhall.sync.http.HttpMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes this screen known to the service, and tells it every minute how it is. States: unknown,
 * waiting with a code on the glass, accepted. Whatever fails, the screen goes on. One thread of its
 * own.
 */
public final class Fleet {

  private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REQUEST = "openhall-device-request-1";
  private static final String REPORT = "openhall-device-report-1";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration WAITING = Duration.ofSeconds(5);
  private static final int AT_ONCE = 200;
  private static final int OK = 200;
  private static final int WAITS = 202;

  private final Identity identity;
  private final Journal journal;
  private final HttpMessages service;
  private final InstantSource clock;
  private final Supplier<Condition> condition;
  private final Consumer<Optional<Code>> shows;
  private boolean accepted;
  private Instant noted = Instant.EPOCH;

  /**
   * What it says of itself, and where it keeps what waits.
   *
   * @param panel its pixels, such as {@code 1080x1920}
   */
  public record Identity(
      DeviceKey key, String unit, String screen, String mode, String panel, String program) {

    private byte[] introduction() {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("key", key.open());
      fields.put("unit", unit);
      fields.put("screen", screen);
      fields.put("mode", mode);
      fields.put("panel", panel);
      fields.put("program", program);
      return JSON.writeValueAsBytes(fields);
    }
  }

  /**
   * What staff type, beside the first signs of what the device is called.
   *
   * @param mark for two people to compare
   */
  public record Code(String code, String mark) {}

  /**
   * Told what it needs; {@link #start} begins.
   *
   * @param journal the file for reports that wait
   * @param shows gets the code while the device waits to be accepted, and nothing when that is over
   */
  public Fleet(
      Identity identity,
      java.nio.file.Path journal,
      HttpMessages service,
      InstantSource clock,
      Supplier<Condition> condition,
      Consumer<Optional<Code>> shows) {
    this.identity = identity;
    this.journal = Journal.in(journal);
    this.service = service;
    this.clock = clock;
    this.condition = condition;
    this.shows = shows;
  }

  public void start() {
    Thread.ofPlatform().daemon().name("fleet").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(once());
      }
    } catch (InterruptedException e) {
      LOG.debug("No longer reporting");
    }
  }

  /** Returns how long to wait before the next. */
  Duration once() {
    try {
      note();
      if (!accepted) {
        introduce();
      }
      if (accepted) {
        report();
      }
      return accepted ? MINUTE : WAITING;
    } catch (RuntimeException e) {
      LOG.warn("Could not report", e);
      return MINUTE;
    }
  }

  private void note() {
    Instant now = clock.instant();
    if (Duration.between(noted, now).abs().compareTo(MINUTE.minus(WAITING)) >= 0) {
      noted = now;
      journal.add(now, condition.get());
    }
  }

  private void introduce() {
    byte[] body = identity.introduction();
    Optional<HttpMessages.Reply> reply =
        service.post("devices/requests", body, identity.key().sign(REQUEST, body));
    accepted = reply.filter(each -> each.status() == OK).isPresent();
    shows.accept(
        reply
            .filter(each -> each.status() == WAITS)
            .map(each -> new Code(parsed(each).path("code").asString(""), mark())));
  }

  private String mark() {
    String id = identity.key().id();
    return id.substring(0, 4) + " " + id.substring(4, 8);
  }

  /** Until nothing waits, or the service cannot be reached. */
  private void report() {
    List<Entry> next = journal.oldest(AT_ONCE);
    while (!next.isEmpty() && sent(next)) {
      next = journal.oldest(AT_ONCE);
    }
  }

  private boolean sent(List<Entry> entries) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("device", identity.key().id());
    message.put("now", clock.instant().toString());
    message.put("reports", entries.stream().map(Entry::fields).toList());
    byte[] body = JSON.writeValueAsBytes(message);
    Optional<HttpMessages.Reply> reply =
        service.post("devices/reports", body, identity.key().sign(REPORT, body));
    if (reply.isEmpty() || reply.get().status() != OK) {
      // Blocked or forgotten, it asks again who it is; what waits, waits.
      accepted = reply.filter(each -> each.status() == 403 || each.status() == 404).isEmpty();
      return false;
    }
    journal.acknowledged(parsed(reply.get()).path("acknowledged").asLong(0));
    return true;
  }

  private static JsonNode parsed(HttpMessages.Reply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
