package openhall.service.api;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import openhall.devices.Devices;
import openhall.devices.store.Device;
import openhall.devices.store.DeviceKey;
import openhall.web.Bodies;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * What a device that staff know has said and signed.
 *
 * @param from not blocked
 */
record DeviceMessage(Device from, Json body) {

  /** Whatever is signed, on the way in and out. */
  static final HeaderName SIGNATURE = HeaderNames.create("Openhall-Signature");

  /**
   * Reads one, and refuses what its device has not signed.
   *
   * @param kind to which the signature is bound
   * @param most bytes
   */
  static DeviceMessage read(Devices devices, ServerRequest request, String kind, int most) {
    byte[] bytes = Bodies.bytes(request, most);
    Json body = Json.parse(bytes);
    Device device =
        devices
            .find(body.text("device"))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有登记这台设备"));
    refuseForged(device.who().key(), kind, bytes, request);
    if (device.blocked().isPresent()) {
      throw blocked();
    }
    return new DeviceMessage(device, body);
  }

  static void refuseForged(DeviceKey key, String kind, byte[] bytes, ServerRequest request) {
    if (!key.signed(kind, bytes, request.headers().first(SIGNATURE).orElse(""))) {
      throw new Refused(Refusal.NOT_ALLOWED, "不是这台设备签的");
    }
  }

  static Refused blocked() {
    return new Refused(Refusal.NOT_ALLOWED, "这台设备已停用，请联系系统管理员");
  }
}
