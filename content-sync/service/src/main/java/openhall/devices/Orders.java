package openhall.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.devices.store.Device;
import openhall.devices.store.DeviceRows;
import openhall.devices.store.Order;
import openhall.devices.store.OrderRows;
import openhall.devices.store.Picture;
import openhall.trust.ServiceWord;
import openhall.trust.Signer;

/**
 * What staff ask of a screen from afar: to show what it is called, to send a picture, to start its
 * program anew. An order is in the audit chain before any screen knows of it, is handed to its
 * screen alone, signed, and is done within two minutes or never. Any thread.
 */
public final class Orders {

  /** After that nobody does it any more. */
  public static final Duration LASTS = Duration.ofMinutes(2);

  /** For how long a picture is kept. */
  public static final Duration PICTURE_LASTS = Duration.ofMinutes(10);

  private static final String KIND = "openhall-device-orders-1";
  private static final int RECENT = 20;

  private final Database database;
  private final Optional<Signer> signer;
  private final ObjLongConsumer<String> calls;
  private final Clock clock;
  private long called;

  /**
   * @param signer the key that screens know by their root; without it no screen would obey
   * @param calls tells the device of that name that there is an order of that number; must return
   *     soon
   */
  public Orders(
      Database database, Optional<Signer> signer, ObjLongConsumer<String> calls, Clock clock) {
    this.database = database;
    this.signer = signer;
    this.calls = calls;
    this.clock = clock;
    this.called = database.read(t -> new OrderRows(t).last());
  }

  /** Whether screens would believe that an order is ours. */
  public boolean speaks() {
    return signer.isPresent();
  }

  /**
   * Asks a screen; asked again while the first is open, it is the same order.
   *
   * @return empty if that unit has no device of that name, or it is blocked
   * @throws InvalidContent if it may not be asked now, or not without saying why
   */
  public Optional<Order> ask(UnitId unit, String device, Order.What what, String why, String by) {
    OrderRules.refuseMute(speaks());
    OrderRules.refuseUnexplained(what, why);
    Instant now = clock.instant();
    Optional<Order> asked =
        database.write(t -> {
          Optional<Device> found =
              new DeviceRows(t)
                  .find(device)
                  .filter(each -> each.who().unit().equals(unit) && each.blocked().isEmpty());
          return found.map(each -> ask(t, each, what, why, by, now));
        });
    look();
    return asked;
  }

  private static Order ask(
      Transaction t, Device device, Order.What what, String why, String by, Instant now) {
    var rows = new OrderRows(t);
    String id = device.who().id();
    Optional<Order> same =
        rows.open(id, now).stream().filter(each -> each.what() == what).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (what == Order.What.RESTART) {
      OrderRules.refuseAgain(rows.of(id, RECENT), now);
    }
    var order =
        new Order(
            rows.last() + 1,
            id,
            what,
            why,
            by,
            now,
            now.plus(LASTS),
            Optional.empty(),
            Optional.empty());
    rows.add(order);
    String reason = why.isEmpty() ? "" : "，" + why;
    String detail =
        "第 %d 条：%s，设备 %s%s".formatted(order.id(), device.who().screen().value(), id, reason);
    t.audit()
        .append(
            new AuditEvent(
                by, what.wireName() + "-device", device.who().unit().path(), "", 0, detail),
            now);
    t.announce();
    return order;
  }

  /** What the device is to do now; from here on it has been told. */
  public List<Order> hand(Device device) {
    Instant now = clock.instant();
    String id = device.who().id();
    if (open(device).isEmpty()) {
      return List.of();
    }
    return database.write(t -> {
      var rows = new OrderRows(t);
      rows.handed(id, now);
      return rows.open(id, now);
    });
  }

  /** What it has not done yet. */
  public List<Order> open(Device device) {
    return database.read(t -> new OrderRows(t).open(device.who().id(), clock.instant()));
  }

  /** Takes a device's word on how its orders went. */
  public void ended(Device device, Map<Long, Order.Outcome> outcomes) {
    Instant now = clock.instant();
    if (!outcomes.isEmpty()) {
      database.writing(t -> {
        var rows = new OrderRows(t);
        outcomes.forEach((id, outcome) -> rows.ended(device.who().id(), id, outcome, now));
      });
    }
  }

  /**
   * Keeps the picture that was asked for.
   *
   * @return false if nobody waits for one by that number
   */
  public boolean take(Device device, long order, byte[] png) {
    Instant now = clock.instant();
    String id = device.who().id();
    return database.write(t -> {
      var rows = new OrderRows(t);
      boolean wanted =
          rows.of(id, RECENT).stream()
              .anyMatch(each ->
                  each.id() == order
                      && each.what() == Order.What.SCREENSHOT
                      && each.handed().isPresent()
                      && each.end().isEmpty());
      if (wanted) {
        rows.keep(id, new Picture(order, now, png));
      }
      return wanted;
    });
  }

  /** The picture that the device sent last, as long as it is kept. */
  public Optional<Picture> picture(Device device) {
    Instant old = clock.instant().minus(PICTURE_LASTS);
    return database
        .read(t -> new OrderRows(t).picture(device.who().id()))
        .filter(each -> each.taken().isAfter(old));
  }

  /** What was asked of it lately, the newest first. */
  public List<Order> recent(Device device) {
    return database.read(t -> new OrderRows(t).of(device.who().id(), RECENT));
  }

  /** The service's signature over an answer to a device; see FORMAT, section 11. */
  public String signed(byte[] answer) {
    return signer.map(each -> ServiceWord.by(each, KIND, answer)).orElse("");
  }

  /**
   * Calls every device of which something was asked since, by whichever replica, and forgets old
   * pictures. To be run often.
   */
  public synchronized void look() {
    for (Order order : database.read(t -> new OrderRows(t).after(called))) {
      called = order.id();
      calls.accept(order.device(), order.id());
    }
    Instant old = clock.instant().minus(PICTURE_LASTS);
    if (database.read(t -> new OrderRows(t).holdsOld(old))) {
      database.writing(t -> new OrderRows(t).forget(old));
    }
  }
}
