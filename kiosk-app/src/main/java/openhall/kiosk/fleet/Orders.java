package openhall.kiosk.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openhall.sync.http.HttpMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what staff ask of this screen, each once. The answer that asks counts only if the service
 * has signed it, over a number that was drawn for it: then it is of this moment and for this
 * screen, whatever the clocks say. One thread, the fleet's.
 */
final class Orders {

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String KIND = "openhall-device-orders-1";
  private static final String SCREENSHOT = "openhall-device-screenshot-1";
  private static final int NONCE = 16;
  private static final int ROUNDS = 4;
  private static final int OK = 200;

  private final DeviceKey key;
  private final HttpMessages service;
  private final Trust trust;
  private final Hands hands;
  private final Done done;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param folder where it is kept what is done
   */
  Orders(DeviceKey key, Path folder, HttpMessages service, Trust trust, Hands hands) {
    this.key = key;
    this.service = service;
    this.trust = trust;
    this.hands = hands;
    this.done = Done.in(folder.resolve("orders"));
  }

  /** Whether the service has not heard yet how something went. */
  boolean owesWord() {
    return !done.untold().isEmpty();
  }

  /** Asks what there is to do, does it and tells how it went. */
  void serve() {
    try {
      int rounds = 0;
      boolean more = true;
      while (more && rounds < ROUNDS) {
        rounds++;
        more = round();
      }
    } catch (IOException e) {
      LOG.warn("没有照管理台的要求做 orders are not followed", e);
    }
  }

  /** Returns whether there is anything to tell. */
  private boolean round() throws IOException {
    Map<Long, Done.Outcome> telling = done.untold();
    Optional<JsonNode> answer = answer(telling);
    if (answer.isEmpty()) {
      return false;
    }
    done.told(telling);
    for (JsonNode order : answer.get().path("orders")) {
      follow(order.path("order").asLong(0), order.path("what").asString(""));
    }
    return owesWord();
  }

  private Optional<JsonNode> answer(Map<Long, Done.Outcome> telling) {
    byte[] drawn = new byte[NONCE];
    random.nextBytes(drawn);
    String nonce = HexFormat.of().formatHex(drawn);
    var message = new LinkedHashMap<String, Object>();
    message.put("device", key.id());
    message.put("nonce", nonce);
    message.put("done", telling.entrySet().stream().map(Orders::written).toList());
    return post("devices/orders", KIND, message)
        .filter(reply -> isBelieved(reply, nonce))
        .map(reply -> JSON.readTree(reply.body()));
  }

  private static Map<String, Object> written(Map.Entry<Long, Done.Outcome> each) {
    return Map.of(
        "order", each.getKey(), "outcome", each.getValue().name().toLowerCase(Locale.ROOT));
  }

  private boolean isBelieved(HttpMessages.Reply reply, String nonce) {
    if (!trust.isSaid(KIND, reply.body().getBytes(StandardCharsets.UTF_8), reply.signature())) {
      LOG.warn("不是内容服务签的要求，没有照做 an order that the service has not signed is not followed");
      return false;
    }
    try {
      JsonNode answer = JSON.readTree(reply.body());
      return answer.path("nonce").asString("").equals(nonce)
          && answer.path("device").asString("").equals(key.id());
    } catch (JacksonException e) {
      return false;
    }
  }

  private void follow(long number, String what) throws IOException {
    if (!done.isNew(number)) {
      return;
    }
    LOG.info("管理台要求 asked by staff: {} {}", number, what);
    switch (what) {
      case "identify" -> {
        done.begin(number, Optional.empty());
        hands.identify(mark(key));
        done.end(number, Done.Outcome.DONE);
      }
      case "screenshot" -> {
        done.begin(number, Optional.empty());
        done.end(number, send(number));
      }
      case "restart" -> restart(number);
      default -> {
        // Of a service that is newer than this program.
        done.begin(number, Optional.of(Done.Outcome.FAILED));
      }
    }
  }

  /** The next process tells that it is there. */
  private void restart(long number) throws IOException {
    if (hands.isGuarded()) {
      done.begin(number, Optional.of(Done.Outcome.DONE));
      hands.restart();
      throw new IllegalStateException("still here after the restart");
    } else {
      done.begin(number, Optional.of(Done.Outcome.UNGUARDED));
    }
  }

  private Done.Outcome send(long number) {
    try {
      Shot picture = hands.picture();
      var message = new LinkedHashMap<String, Object>();
      message.put("device", key.id());
      message.put("order", number);
      message.put("png", Base64.getEncoder().encodeToString(picture.png()));
      Done.Outcome sent = picture.isMasked() ? Done.Outcome.MASKED : Done.Outcome.DONE;
      return post("devices/screenshots", SCREENSHOT, message).isPresent()
          ? sent
          : Done.Outcome.FAILED;
    } catch (IOException e) {
      LOG.warn("没有拍下画面 no picture could be taken", e);
      return Done.Outcome.FAILED;
    }
  }

  private Optional<HttpMessages.Reply> post(String path, String kind, Map<String, Object> message) {
    byte[] body = JSON.writeValueAsBytes(message);
    return service.post(path, body, key.sign(kind, body)).filter(reply -> reply.status() == OK);
  }

  /** The first signs of what the service calls the device, for two people to compare. */
  static String mark(DeviceKey key) {
    String id = key.id();
    return id.substring(0, 4) + " " + id.substring(4, 8);
  }
}
