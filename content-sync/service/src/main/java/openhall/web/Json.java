package openhall.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in and out of the REST interface. Strict on the way in. */
public final class Json {

  /** No request but a file upload is larger than this, in bytes. */
  public static final int LARGEST = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode object;

  private Json(ObjectNode object) {
    this.object = object;
  }

  /** The object in the body; an absent body is an empty object. */
  public static Json body(ServerRequest request) {
    return parse(Bodies.bytes(request, LARGEST));
  }

  /** The object that is written there; nothing written is an empty object. */
  public static Json parse(byte[] bytes) {
    if (bytes.length == 0) {
      return new Json(MAPPER.createObjectNode());
    }
    try {
      if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
        return new Json(object);
      }
    } catch (JacksonException e) {
      throw new Refused(Refusal.BAD_REQUEST, "不是有效的 JSON：" + e.getOriginalMessage());
    }
    throw new Refused(Refusal.BAD_REQUEST, "应为一个 JSON 对象");
  }

  public static void send(ServerResponse response, Object value) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.send(MAPPER.writeValueAsBytes(value));
  }

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  public boolean has(String name) {
    return object.has(name);
  }

  /** A text that must be there. */
  public String text(String name) {
    JsonNode node = object.path(name);
    if (!node.isString() || node.stringValue().isBlank()) {
      throw new Refused(Refusal.BAD_REQUEST, "缺少 " + name);
    }
    return storable(name, node);
  }

  /** A text that may be there; a blank one is none. */
  public Optional<String> possible(String name) {
    JsonNode node = object.path(name);
    boolean none = node.isMissingNode() || (node.isString() && node.stringValue().isBlank());
    return none ? Optional.empty() : Optional.of(text(name));
  }

  /** A whole number of at least 1 that may be there. */
  public Optional<Integer> possibleNumber(String name) {
    return object.has(name) ? Optional.of(number(name)) : Optional.empty();
  }

  /** A whole number of at least 1 that must be there. */
  public int number(String name) {
    JsonNode node = object.path(name);
    if (!node.isInt() || node.intValue() < 1) {
      throw new Refused(Refusal.BAD_REQUEST, name + " 应为正整数");
    }
    return node.intValue();
  }

  /** A whole number of at least 0 that must be there. */
  public long count(String name) {
    JsonNode node = object.path(name);
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw new Refused(Refusal.BAD_REQUEST, name + " 应为整数，不小于 0");
    }
    return node.longValue();
  }

  /** A list of objects that must be there. */
  public List<Json> objects(String name) {
    if (!object.path(name).isArray()) {
      throw new Refused(Refusal.BAD_REQUEST, "缺少 " + name);
    }
    var objects = new ArrayList<Json>();
    for (JsonNode node : object.path(name)) {
      if (!(node instanceof ObjectNode element)) {
        throw new Refused(Refusal.BAD_REQUEST, name + " 应为对象列表");
      }
      objects.add(new Json(element));
    }
    return List.copyOf(objects);
  }

  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (JsonNode node : object.path(name)) {
      if (!node.isString()) {
        throw new Refused(Refusal.BAD_REQUEST, name + " 应为文字列表");
      }
      texts.add(storable(name, node));
    }
    return List.copyOf(texts);
  }

  /** Whether a database can keep it: PostgreSQL takes no NUL, and half a character has no UTF-8. */
  static boolean storable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static String storable(String name, JsonNode node) {
    if (!storable(node.stringValue())) {
      throw new Refused(Refusal.BAD_REQUEST, name + " 含有不能保存的字符");
    }
    return node.stringValue();
  }
}
