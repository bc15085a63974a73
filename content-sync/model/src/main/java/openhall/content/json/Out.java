package openhall.content.json;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import openhall.content.Coded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one JSON object and leaves out whatever is empty. One thread. */
final class Out {

  private final JsonNodeFactory nodes;
  private final ObjectNode object;

  Out(JsonNodeFactory nodes) {
    this.nodes = nodes;
    this.object = nodes.objectNode();
  }

  ObjectNode node() {
    return object;
  }

  Out text(String name, String value) {
    if (!value.isEmpty()) {
      object.put(name, value);
    }
    return this;
  }

  Out number(String name, int value) {
    object.put(name, value);
    return this;
  }

  /** A number above zero, or left out. */
  Out positive(String name, int value) {
    return value > 0 ? number(name, value) : this;
  }

  Out numbers(String name, List<Integer> values) {
    if (!values.isEmpty()) {
      ArrayNode array = object.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  /** A flag that is true, or left out. */
  Out flag(String name, boolean value) {
    if (value) {
      object.put(name, true);
    }
    return this;
  }

  /** A flag that is written either way. */
  Out statedFlag(String name, boolean value) {
    object.put(name, value);
    return this;
  }

  Out code(String name, Coded value) {
    return text(name, value.code());
  }

  Out code(String name, Optional<? extends Coded> value) {
    value.ifPresent(v -> text(name, v.code()));
    return this;
  }

  Out codes(String name, List<? extends Coded> values) {
    return texts(name, values.stream().map(Coded::code).toList());
  }

  Out texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = object.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  Out object(String name, Consumer<Out> writer) {
    var inner = new Out(nodes);
    writer.accept(inner);
    object.set(name, inner.object);
    return this;
  }

  /** An object that is left out when nothing was written into it. */
  Out optionalObject(String name, Consumer<Out> writer) {
    var inner = new Out(nodes);
    writer.accept(inner);
    if (!inner.object.isEmpty()) {
      object.set(name, inner.object);
    }
    return this;
  }

  <T> Out objects(String name, List<T> values, BiConsumer<T, Out> writer) {
    if (!values.isEmpty()) {
      ArrayNode array = object.putArray(name);
      for (T value : values) {
        var inner = new Out(nodes);
        writer.accept(value, inner);
        array.add(inner.object);
      }
    }
    return this;
  }

  Out rows(String name, List<List<String>> rows) {
    ArrayNode array = object.putArray(name);
    for (List<String> row : rows) {
      ArrayNode cells = array.addArray();
      row.forEach(cells::add);
    }
    return this;
  }
}
