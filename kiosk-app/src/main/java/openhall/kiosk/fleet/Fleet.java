package openhall.kiosk.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import openhall.sync.http.HttpMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes this screen known to the service, and tells it how it is: within a minute what has changed,
 * and every three minutes that nothing has. States: unknown, waiting with a code on the glass,
 * accepted. Whatever fails, the screen goes on. One thread of its own.
 */
public final class Fleet {

  private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REQUEST = "openhall-device-request-1";
  private static final String REPORT = "openhall-device-report-1";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration QUIET = Duration.ofMinutes(3);
  private static final Duration WAITING = Duration.ofSeconds(5);

  /** Screens that got their current back in the same second must not go on in step. */
  private static final Duration SPREAD = Duration.ofSeconds(5);

  private static final int AT_ONCE = 200;
  private static final int OK = 200;
  private static final int WAITS = 202;

  private final Identity identity;
  private final Journal journal;
  private final HttpMessages service;
  private final InstantSource clock;
  private final Supplier<Condition> condition;
  private final Consumer<Optional<Code>> shows;
  private final Orders orders;
  private final Semaphore calls = new Semaphore(0);
  private volatile boolean called;
  private boolean accepted;
  private Instant noted = Instant.EPOCH;
  private Optional<Entry> told = Optional.empty();

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
   * The service, and whom to believe that it is.
   *
   * @param words tells what the service has signed
   */
  public record Service(HttpMessages messages, Trust words) {}

  /**
   * What a screen tells of itself and does for staff.
   *
   * @param shows gets the code while the device waits to be accepted, and nothing when that is over
   */
  public record Body(Supplier<Condition> condition, Consumer<Optional<Code>> shows, Hands hands) {}

  /**
   * Told what it needs; {@link #start} begins.
   *
   * @param folder for reports that wait, and for what was done
   */
  public Fleet(
      Identity identity,
      java.nio.file.Path folder,
      Service service,
      InstantSource clock,
      Body body) {
    this.identity = identity;
    this.journal = Journal.in(folder.resolve("reports.jsonl"));
    this.service = service.messages();
    this.clock = clock;
    this.condition = body.condition();
    this.shows = body.shows();
    this.orders =
        new Orders(identity.key(), folder, service.messages(), service.words(), body.hands());
  }

  /** By this the service calls the device. */
  public String id() {
    return identity.key().id();
  }

  /** There may be something to do: to be asked for at once. Any thread. */
  public void call() {
    called = true;
    calls.release();
  }

  public void start() {
    Thread.ofPlatform().daemon().name("fleet").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Duration pause = once();
        boolean _ = calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
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
      if (accepted && isDue()) {
        report();
      }
      if (accepted && (called || orders.owesWord())) {
        called = false;
        orders.serve();
      }
      return accepted ? about(MINUTE) : WAITING;
    } catch (RuntimeException e) {
      LOG.warn("Could not report", e);
      return about(MINUTE);
    }
  }

  private static Duration about(Duration usual) {
    long most = SPREAD.toMillis();
    return usual.plusMillis(ThreadLocalRandom.current().nextLong(-most, most));
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
            .map(each ->
                new Code(parsed(each).path("code").asString(""), Orders.mark(identity.key()))));
  }

  /** Whether something new waits to be told, or nothing has been told for long. */
  private boolean isDue() {
    return journal
        .newest()
        .filter(newest ->
            told.filter(last -> last.how().looksLike(newest.how()) && isRecent(last)).isEmpty())
        .isPresent();
  }

  private boolean isRecent(Entry last) {
    Duration since = Duration.between(last.at(), clock.instant()).abs();
    return since.compareTo(QUIET.minus(SPREAD.multipliedBy(3))) < 0;
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
    JsonNode answer = parsed(reply.get());
    if (answer.path("orders").asInt(0) > 0) {
      called = true;
    }
    told = Optional.of(entries.getLast());
    journal.acknowledged(answer.path("acknowledged").asLong(0));
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
