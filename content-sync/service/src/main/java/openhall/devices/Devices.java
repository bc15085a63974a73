package openhall.devices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import openhall.authoring.AuditEvent;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.devices.store.Asking;
import openhall.devices.store.Change;
import openhall.devices.store.Device;
import openhall.devices.store.DeviceRows;
import openhall.devices.store.Introduction;
import openhall.devices.store.Place;
import openhall.devices.store.Report;
import openhall.devices.store.RequestRows;
import openhall.devices.store.Sift;

/**
 * The screens of the halls: asking by themselves, accepted by staff who stand before them, heard of
 * until somebody blocks them. A device has nothing but its own key; nobody has a secret of it. Any
 * thread.
 */
public final class Devices {

  /** For how long a code stands on a glass. */
  public static final Duration CODE_LASTS = Duration.ofMinutes(15);

  /** Without what is mistaken for another: 0 O, 1 I L, 2 Z, 5 S, 8 B. */
  static final String LETTERS = "34679ACDEFGHJKMNPQRTUVWXY";

  static final int CODE_LENGTH = 6;
  private static final int MOST_FROM_ONE = 50;
  private static final int MOST = 2_000;
  private static final int CHANGES = 50;

  private final Database database;
  private final RandomGenerator random;
  private final Clock clock;

  public Devices(Database database, SecureRandom random, Clock clock) {
    this.database = database;
    this.random = random;
    this.clock = clock;
  }

  /** What a device that introduces itself is told. */
  public sealed interface Reply {

    /** Staff know it. */
    record Accepted() implements Reply {}

    /** Staff have blocked it. */
    record Blocked() implements Reply {}

    /** Nobody knows it: it shows that code. */
    record Waits(String code, Duration lasting) implements Reply {}

    /** Too many ask. */
    record Crowded() implements Reply {}
  }

  /**
   * Somebody introduces himself; asked again and again, the answer is the same.
   *
   * @param address from where
   */
  public Reply introduced(Introduction who, String address) {
    Instant now = clock.instant();
    Optional<Reply> known = database.read(t -> known(t, who, now));
    return known.orElseGet(() -> database.write(t -> asks(t, who, address, now)));
  }

  private static Optional<Reply> known(Transaction t, Introduction who, Instant now) {
    Optional<Device> device = new DeviceRows(t).find(who.id());
    if (device.isPresent()) {
      boolean blocked = device.get().blocked().isPresent();
      return Optional.of(blocked ? new Reply.Blocked() : new Reply.Accepted());
    }
    return new RequestRows(t)
        .find(who.id())
        .filter(asking -> asking.until().isAfter(now) && asking.who().equals(who))
        .map(asking -> new Reply.Waits(asking.code(), Duration.between(now, asking.until())));
  }

  private Reply asks(Transaction t, Introduction who, String address, Instant now) {
    Optional<Reply> known = known(t, who, now);
    if (known.isPresent()) {
      return known.get();
    }
    var requests = new RequestRows(t);
    requests.sweep(now);
    requests.remove(who.id());
    if (requests.count(address) >= MOST_FROM_ONE || requests.count() >= MOST) {
      return new Reply.Crowded();
    }
    String code = code();
    while (requests.byCode(code).isPresent()) {
      code = code();
    }
    requests.add(new Asking(who, code, address, now.plus(CODE_LASTS)));
    return new Reply.Waits(code, CODE_LASTS);
  }

  private String code() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** Who shows that code now, however it is typed. */
  public Optional<Asking> asking(String code) {
    String plain = code.strip().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return database
        .read(t -> new RequestRows(t).byCode(plain))
        .filter(asking -> asking.until().isAfter(clock.instant()));
  }

  /** Accepts who shows that code; empty if nobody does any more. */
  public Optional<Device> accept(String code, Place place, String by) {
    Optional<Asking> asking = asking(code);
    Instant now = clock.instant();
    return asking.flatMap(each ->
        database.write(t -> {
          var requests = new RequestRows(t);
          if (requests.find(each.who().id()).filter(each::equals).isEmpty()) {
            return Optional.<Device>empty();
          }
          requests.remove(each.who().id());
          new DeviceRows(t).add(each.who(), place, by, now);
          audit(t, "accept-device", by, each.who(), now);
          return new DeviceRows(t).find(each.who().id());
        }));
  }

  /** From now on nothing that it says counts; empty if that unit has none of that name. */
  public Optional<Device> block(UnitId unit, String id, String by) {
    Instant now = clock.instant();
    return database.write(t -> {
      var rows = new DeviceRows(t);
      Optional<Device> found = rows.find(id).filter(each -> each.who().unit().equals(unit));
      if (found.filter(each -> each.blocked().isEmpty()).isPresent()) {
        rows.block(id, by, now);
        audit(t, "block-device", by, found.get().who(), now);
      }
      return found.isEmpty() ? found : rows.find(id);
    });
  }

  /** It counts again, with the key that it has. */
  public Optional<Device> unblock(UnitId unit, String id, String by) {
    Instant now = clock.instant();
    return database.write(t -> {
      var rows = new DeviceRows(t);
      Optional<Device> found = rows.find(id).filter(each -> each.who().unit().equals(unit));
      if (found.filter(each -> each.blocked().isPresent()).isPresent()) {
        rows.unblock(id);
        audit(t, "unblock-device", by, found.get().who(), now);
      }
      return found.isEmpty() ? found : rows.find(id);
    });
  }

  private static void audit(Transaction t, String what, String by, Introduction of, Instant now) {
    String detail = of.screen() + "，设备 " + of.id();
    t.audit().append(new AuditEvent(by, what, of.unit().path(), "", 0, detail), now);
  }

  public Optional<Device> find(String id) {
    return database.read(t -> new DeviceRows(t).find(id));
  }

  /**
   * Takes what a device says, in its order and each number once.
   *
   * @param reports by their numbers, upwards
   * @param says what time it is there
   * @return the last number that need not be sent again
   */
  public long take(Device device, List<Report> reports, Instant says) {
    Instant now = clock.instant();
    return database.write(t -> {
      var rows = new DeviceRows(t);
      String id = device.who().id();
      Device known = rows.find(id).orElseThrow();
      Optional<Report> last = known.last();
      Instant since = known.since();
      for (Report report : reports) {
        if (report.sequence() > last.map(Report::sequence).orElse(0L)) {
          boolean other = last.map(Report::shows).orElse(-1L) != report.shows();
          since = other ? report.at() : since;
          if (!last.map(report::says).orElse(false)) {
            rows.changed(id, report, now);
          }
          last = Optional.of(report);
        }
      }
      if (!last.equals(known.last())) {
        rows.take(id, last.orElseThrow(), since, now, Duration.between(now, says));
      }
      return last.map(Report::sequence).orElse(0L);
    });
  }

  /** So many of them, in the units where whoever looks may. */
  public List<Device> page(Set<Scope> within, Sift sift, int most, int from) {
    return database.read(t -> new DeviceRows(t).page(within, sift, most, from));
  }

  public long count(Set<Scope> within, Sift sift) {
    return database.read(t -> new DeviceRows(t).count(within, sift));
  }

  /**
   * How far a release has come on the screens of a unit and below it.
   *
   * @param all of them but the blocked ones
   * @param shown so many are heard of and show that release or a later one
   * @param others the first of those that do not, by unit and name
   */
  public record Reach(long release, long all, long shown, List<Device> others, Instant now) {

    public Reach {
      others = List.copyOf(others);
    }

    /** Why one of the others does not. */
    public Device.Standing why(Device other) {
      return other.standing(now, release);
    }
  }

  /** The same at this moment, of the others no more than so many. */
  public Reach reach(UnitId unit, long release, int most) {
    Instant now = clock.instant();
    Scope within = Scope.of(unit);
    var fine = new Sift(false, Device.Standing.FINE, now, release);
    var blocked = new Sift(false, Device.Standing.BLOCKED, now, release);
    var any = new Sift(true, Device.Standing.FINE, now, release);
    return database.read(t -> {
      var rows = new DeviceRows(t);
      long all = rows.count(Set.of(within), any) - rows.count(Set.of(within), blocked);
      long shown = rows.count(Set.of(within), fine);
      return new Reach(release, all, shown, rows.others(within, fine, most), now);
    });
  }

  /** What changed on it lately, the newest first. */
  public List<Change> changes(String id) {
    return database.read(t -> new DeviceRows(t).changes(id, CHANGES));
  }

  public Instant now() {
    return clock.instant();
  }
}
