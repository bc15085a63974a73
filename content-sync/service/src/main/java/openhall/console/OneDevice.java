package openhall.console;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import openhall.desk.Desk;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.devices.store.Device;
import openhall.publication.Published;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Finds the device that an address names, and sends its page. */
record OneDevice(Devices devices, Orders orders, Desk desk, Published published, Html html) {

  Device at(ServerRequest request) {
    return devices
        .find(request.path().pathParameters().get("device"))
        .filter(each -> each.who().unit().equals(Asked.unit(request)))
        .orElseThrow(OneDevice::unknown);
  }

  static Refused unknown() {
    return new Refused(Refusal.NOT_FOUND, "没有这台设备");
  }

  /**
   * Sends its page.
   *
   * @param typed what was sent and refused, for {@code error}
   */
  void send(ServerResponse response, Chrome chrome, Device device, Form typed, String error) {
    var asked =
        new AskedOfDevice(
            orders.recent(device), orders.picture(device), orders.speaks(), typed, error);
    html.send(
        response,
        "device",
        new DevicePage(
            chrome,
            new UnitTree(desk.units()),
            device,
            devices.changes(device.who().id()),
            asked,
            devices.now(),
            published.mark().release()));
  }
}
