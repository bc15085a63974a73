package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Revision;
import openhall.authoring.Scope;
import openhall.content.InvalidContent;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.desk.Standing;
import openhall.devices.Devices;
import openhall.devices.store.Asking;
import openhall.devices.store.Device;
import openhall.devices.store.Place;
import openhall.devices.store.Sift;
import openhall.publication.Published;
import openhall.publication.store.Release;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Which screens there are and how they are; accepting one, blocking one (设备). */
final class DevicePages {

  private static final String DEVICES = "/devices";
  private static final int PAGE_SIZE = 50;

  private final Frame frame;
  private final Devices devices;
  private final OneDevice one;
  private final Desk desk;
  private final Published published;
  private final Html html;

  DevicePages(Frame frame, OneDevice one) {
    this.frame = frame;
    this.one = one;
    this.devices = one.devices();
    this.desk = one.desk();
    this.published = one.published();
    this.html = one.html();
  }

  void routing(HttpRules rules) {
    rules
        .get(DEVICES, this::list)
        .get(DEVICES + "/accept", this::ask)
        .post(DEVICES + "/accept", this::accept)
        .get("/items/{unit}/{id}/screens", this::reach)
        .get(DEVICES + "/{unit}/{device}", this::one)
        .post(DEVICES + "/{unit}/{device}/block", (q, r) -> block(q, r, true))
        .post(DEVICES + "/{unit}/{device}/unblock", (q, r) -> block(q, r, false));
  }

  private void list(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.DEVICES, Right.EQUIP, Right.AUDIT);
    Set<Scope> seen = chrome.who().scopes(Right.READ);
    Optional<UnitId> unit = Asked.oneUnit(request.query()).filter(chrome.who().where(Right.READ));
    Set<Scope> within = unit.map(each -> Set.of(Scope.of(each))).orElse(seen);
    Instant now = devices.now();
    long newest = published.mark().release();
    Optional<Device.Standing> standing =
        DevicesPage.standing(request.query().first("standing").orElse(""));
    Map<Device.Standing, Long> counts = new EnumMap<>(Device.Standing.class);
    for (Device.Standing each : Device.Standing.values()) {
      counts.put(each, devices.count(within, new Sift(false, each, now, newest)));
    }
    long total =
        standing
            .map(each -> counts.getOrDefault(each, 0L))
            .orElse(counts.values().stream().mapToLong(n -> n).sum());
    int page = Asked.page(request.query());
    var sift = new Sift(standing.isEmpty(), standing.orElse(Device.Standing.FINE), now, newest);
    html.send(
        response,
        "devices",
        new DevicesPage(
            chrome,
            new UnitTree(desk.units()).within(seen),
            unit,
            standing,
            counts,
            devices.page(within, sift, PAGE_SIZE, (page - 1) * PAGE_SIZE),
            now,
            newest,
            page,
            (int) Math.max(1, Math.ceilDiv(total, PAGE_SIZE))));
  }

  /** Who shows an item as it is released now, and who does not. */
  private void reach(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS);
    ItemKey key = Asked.key(request);
    Standing standing = desk.standing(key);
    Optional<Revision> shown = standing.released();
    long release =
        shown
            .flatMap(revision -> published.release(key, revision.number()))
            .map(Release::number)
            .orElseGet(() -> published.mark().release());
    html.send(
        response,
        "reach",
        new ReachPage(
            chrome,
            shown.orElseGet(standing::latest).item(),
            shown.map(Revision::number),
            devices.reach(key.unit(), release, PAGE_SIZE),
            new UnitTree(desk.units())));
  }

  private void ask(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.DEVICES, Right.EQUIP);
    String code = request.query().first("code").orElse("");
    Optional<Asking> asking = devices.asking(code);
    if (asking.isEmpty()) {
      response.status(Refusal.NOT_FOUND.status());
    } else {
      Guard.check(chrome.who(), asking.get().who().unit(), Right.EQUIP);
    }
    send(response, chrome, code, asking, new Form(Map.of()), "");
  }

  private void accept(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.EQUIP);
    String code = form.text("code");
    Asking asking = devices.asking(code).orElseThrow(DevicePages::noSuchCode);
    Guard.check(session.account(), asking.who().unit(), Right.EQUIP);
    try {
      var place = new Place(form.text("hall"), form.text("floor"), form.text("spot"));
      Device device =
          devices
              .accept(code, place, session.account().account())
              .orElseThrow(DevicePages::noSuchCode);
      Html.redirect(response, DevicesPage.address(device) + "?" + Done.ACCEPTED.query());
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.DEVICES, "");
      send(response, chrome, code, Optional.of(asking), form, e.problems().getFirst().zh());
    }
  }

  private void send(
      ServerResponse response,
      Chrome chrome,
      String code,
      Optional<Asking> asking,
      Form typed,
      String error) {
    html.send(
        response,
        "acceptdevice",
        new AcceptDevicePage(chrome, new UnitTree(desk.units()), code, asking, typed, error));
  }

  private void one(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.DEVICES, Right.EQUIP, Right.AUDIT);
    one.send(response, chrome, one.at(request), Form.EMPTY, "");
  }

  private void block(ServerRequest request, ServerResponse response, boolean blocks) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.EQUIP);
    UnitId unit = Asked.unit(request);
    String id = request.path().pathParameters().get("device");
    String by = session.account().account();
    Device device =
        (blocks ? devices.block(unit, id, by) : devices.unblock(unit, id, by))
            .orElseThrow(OneDevice::unknown);
    Done done = blocks ? Done.BLOCKED : Done.UNBLOCKED;
    Html.redirect(response, DevicesPage.address(device) + "?" + done.query());
  }

  private static Refused noSuchCode() {
    return new Refused(Refusal.NOT_FOUND, "没有屏幕显示这个登记码，或者已经过了时间：请照屏幕上现在的码再填");
  }
}
