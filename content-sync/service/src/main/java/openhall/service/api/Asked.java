package openhall.service.api;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import openhall.authoring.ItemQuery;
import openhall.authoring.State;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.web.Refusal;
import openhall.web.Refused;

/** What a request names in its path, its query and its headers. */
final class Asked {

  private Asked() {}

  static ItemKey key(ServerRequest request) {
    var parameters = request.path().pathParameters();
    return new ItemKey(unit(parameters.get("unit")), value(parameters.get("id"), ItemId::new));
  }

  /** An item as in {@code nanhe/pingan/f-idcard}. */
  static ItemKey keyOf(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      throw new Refused(Refusal.BAD_REQUEST, "应为 单位/条目，如 nanhe/pingan/f-idcard：" + path);
    }
    return new ItemKey(
        value(path.substring(0, slash), UnitId::new),
        value(path.substring(slash + 1), ItemId::new));
  }

  /** A unit as URLs write it, with points for slashes; slashes do as well in a query. */
  static UnitId unit(String written) {
    return value(written.replace('.', '/'), UnitId::new);
  }

  static ItemQuery items(UriQuery query) {
    return new ItemQuery(
        query(query, "q").orElse(""),
        set(query, "kind", Asked::kind),
        set(query, "unit", Asked::unit),
        set(query, "state", Asked::state),
        number(query(query, "page").orElse("1"), "page"));
  }

  static Optional<String> query(UriQuery query, String name) {
    return query.first(name).asOptional().filter(value -> !value.isBlank());
  }

  static int number(String text, String name) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Refused(Refusal.BAD_REQUEST, name + " 应为正整数");
  }

  /** The revision in {@code If-Match: "N"}; 0 for {@code If-None-Match: *}, a new item. */
  static Optional<Integer> basedOn(ServerRequest request) {
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter("*"::equals).isPresent()) {
      return Optional.of(0);
    }
    return request
        .headers()
        .first(HeaderNames.IF_MATCH)
        .map(tag -> tag.replace("\"", "").strip())
        .map(tag -> tag.equals("0") ? 0 : number(tag, "If-Match"));
  }

  private static <T> Set<T> set(UriQuery query, String name, Function<String, T> reader) {
    return query(query, name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(reader)
        .collect(Collectors.toSet());
  }

  private static Item.Kind kind(String wireName) {
    return Item.Kind.of(wireName)
        .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有类别 " + wireName));
  }

  private static State state(String wireName) {
    try {
      return State.named(wireName);
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "没有状态 " + wireName);
    }
  }

  private static <T> T value(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (InvalidContent e) {
      throw new Refused(Refusal.NOT_FOUND, e.problems().getFirst().zh());
    }
  }
}
