package openhall.service.api;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.devices.store.Order;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * What staff ask of screens, on its way there. A screen that has heard that there is something asks
 * for it, signed; the answer is signed too, over the number that the screen drew for it.
 */
final class DeviceOrdersApi {

  private static final String ORDERS = "openhall-device-orders-1";
  private static final String SCREENSHOT = "openhall-device-screenshot-1";
  private static final int LARGEST = 64 << 10;
  private static final int LARGEST_PICTURE = 2 << 20;

  /** RFC 2083, 3.1. */
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

  private final Devices devices;
  private final Orders orders;

  DeviceOrdersApi(Devices devices, Orders orders) {
    this.devices = devices;
    this.orders = orders;
  }

  /** 200 with what is to be done, after what was done is on record. */
  void ask(ServerRequest request, ServerResponse response) {
    DeviceMessage message = DeviceMessage.read(devices, request, ORDERS, LARGEST);
    String nonce = message.body().text("nonce");
    orders.ended(message.from(), outcomes(message.body()));
    List<Map<String, Object>> todo =
        orders.hand(message.from()).stream().map(DeviceOrdersApi::written).toList();
    byte[] answer =
        Json.bytes(Map.of("device", message.from().who().id(), "nonce", nonce, "orders", todo));
    response
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .header(DeviceMessage.SIGNATURE, orders.signed(answer))
        .send(answer);
  }

  /** 200 if somebody waits for that picture, 404 if nobody does. */
  void screenshot(ServerRequest request, ServerResponse response) {
    DeviceMessage message = DeviceMessage.read(devices, request, SCREENSHOT, LARGEST_PICTURE);
    long order = message.body().count("order");
    if (!orders.take(message.from(), order, png(message.body().text("png")))) {
      throw new Refused(Refusal.NOT_FOUND, "没有人在等这张截屏");
    }
    Json.send(response, Map.of("order", order));
  }

  private static Map<String, Object> written(Order order) {
    return Map.of("order", order.id(), "what", order.what().wireName());
  }

  private static Map<Long, Order.Outcome> outcomes(Json body) {
    var outcomes = new HashMap<Long, Order.Outcome>();
    for (Json each : body.objects("done")) {
      outcomes.put(
          each.count("order"),
          Order.Outcome.of(each.text("outcome"))
              .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这种结果")));
    }
    return outcomes;
  }

  private static byte[] png(String base64) {
    try {
      byte[] png = Base64.getDecoder().decode(base64);
      if (png.length > PNG.length && Arrays.equals(png, 0, PNG.length, PNG, 0, PNG.length)) {
        return png;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new Refused(Refusal.BAD_REQUEST, "截屏应为 PNG");
  }
}
