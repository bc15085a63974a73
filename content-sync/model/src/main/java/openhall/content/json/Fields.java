package openhall.content.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import openhall.content.Coded;
import openhall.content.InvalidContent;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, each read once. Absent text reads as empty, absent lists as empty;
 * {@link #done()} refuses what nobody read, so a misspelt field never vanishes. One thread.
 */
final class Fields {

  private final JsonNode object;
  private final Set<String> read = new HashSet<>();

  private Fields(JsonNode object) {
    this.object = object;
  }

  /** Reads one object whole: {@code reader} takes its fields, and none may be left over. */
  static <T> T whole(JsonNode node, Function<Fields, T> reader) {
    var fields = of(node);
    T value = reader.apply(fields);
    fields.done();
    return value;
  }

  static Fields of(JsonNode node) {
    if (!node.isObject()) {
      throw new InvalidContent("", node.toString(), "应为对象 {…}", "should be an object");
    }
    return new Fields(node);
  }

  void done() {
    for (String name : object.propertyNames()) {
      if (!read.contains(name)) {
        throw new InvalidContent(
            name, object.get(name).toString(), "没有这个字段，请检查拼写", "unknown field; check its spelling");
      }
    }
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** Text that must be there. */
  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** Text, or the empty string where the field is absent. */
  String textOrEmpty(String name) {
    return optionalText(name).orElse("");
  }

  Optional<String> optionalText(String name) {
    return take(name).map(node -> at(name, () -> string(node)));
  }

  int integer(String name, int absent) {
    return take(name).map(node -> at(name, () -> integer(node))).orElse(absent);
  }

  int integer(String name) {
    return take(name).map(node -> at(name, () -> integer(node))).orElseThrow(() -> missing(name));
  }

  /** A flag, false where it is absent. */
  boolean flag(String name) {
    return has(name) && statedFlag(name);
  }

  /** A flag that must be there. */
  boolean statedFlag(String name) {
    JsonNode node = take(name).orElseThrow(() -> missing(name));
    if (!node.isBoolean()) {
      throw new InvalidContent(name, node.toString(), "应为 true 或 false", "should be true or false");
    }
    return node.booleanValue();
  }

  LocalDate date(String name) {
    return optionalDate(name).orElseThrow(() -> missing(name));
  }

  Optional<LocalDate> optionalDate(String name) {
    return optionalText(name).map(text -> at(name, () -> parsedDate(text)));
  }

  <E extends Enum<E> & Coded> E code(String name, Class<E> list) {
    return optionalCode(name, list).orElseThrow(() -> missing(name));
  }

  <E extends Enum<E> & Coded> Optional<E> optionalCode(String name, Class<E> list) {
    return optionalText(name).map(code -> at(name, () -> Coded.of(list, code)));
  }

  <E extends Enum<E> & Coded> List<E> codes(String name, Class<E> list) {
    return list(name, node -> Coded.of(list, string(node)));
  }

  List<String> texts(String name) {
    return list(name, Fields::string);
  }

  /** A required value made from text by a validating constructor. */
  <T> T value(String name, Function<String, T> maker) {
    String text = text(name);
    return at(name, () -> maker.apply(text));
  }

  <T> Optional<T> optionalValue(String name, Function<String, T> maker) {
    return optionalText(name).map(text -> at(name, () -> maker.apply(text)));
  }

  <T> T object(String name, Function<Fields, T> reader) {
    return optionalObject(name, reader).orElseThrow(() -> missing(name));
  }

  <T> Optional<T> optionalObject(String name, Function<Fields, T> reader) {
    return take(name).map(node -> at(name, () -> whole(node, reader)));
  }

  <T> List<T> objects(String name, Function<Fields, T> reader) {
    return list(name, node -> whole(node, reader));
  }

  <T> List<T> list(String name, Function<JsonNode, T> reader) {
    Optional<JsonNode> array = take(name);
    if (array.isEmpty()) {
      return List.of();
    }
    return at(name, () -> elements(array.get(), reader));
  }

  static <T> List<T> elements(JsonNode array, Function<JsonNode, T> reader) {
    if (!array.isArray()) {
      throw new InvalidContent("", array.toString(), "应为列表 […]", "should be a list");
    }
    var values = new ArrayList<T>(array.size());
    for (int i = 0; i < array.size(); i++) {
      JsonNode element = array.get(i);
      values.add(at("[" + i + "]", () -> reader.apply(element)));
    }
    return values;
  }

  static String string(JsonNode node) {
    if (!node.isString()) {
      throw new InvalidContent("", node.toString(), "应为文字", "should be text");
    }
    return node.stringValue();
  }

  private static int integer(JsonNode node) {
    if (!node.isInt()) {
      throw new InvalidContent("", node.toString(), "应为整数", "should be an integer");
    }
    return node.intValue();
  }

  static LocalDate parsedDate(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidContent(
          "", text, "日期须写成 2026-01-05 的形式", "a date is written like 2026-01-05");
    }
  }

  private Optional<JsonNode> take(String name) {
    read.add(name);
    return Optional.ofNullable(object.get(name));
  }

  private static <T> T at(String name, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (InvalidContent e) {
      throw e.within(name);
    }
  }

  private static InvalidContent missing(String name) {
    return new InvalidContent(name, "", "缺少这一项", "is missing");
  }
}
