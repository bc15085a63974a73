package openhall.console.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.console.form.Either.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** From the fields of a form to JSON, still unchecked. One thread, one use. */
final class Reading {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Values values;
  private final Map<String, Spot> spots = new HashMap<>();

  Reading(Values values) {
    this.values = values;
  }

  /** Where a path of JSON comes from. */
  record Spot(String field, Part part) {}

  /** A field and the path of JSON for it; rows in which nothing stands count only in the first. */
  private record At(String field, String json) {
    At member(String name) {
      return new At(FieldName.join(field, name), FieldName.join(json, name));
    }

    At row(int index, int element) {
      return new At(FieldName.row(field, index), FieldName.row(json, element));
    }

    At way(Way way) {
      return new At(FieldName.way(field, way), json);
    }
  }

  ObjectNode read(List<? extends Part> parts) {
    ObjectNode object = NODES.objectNode();
    into(object, parts, new At("", ""));
    return object;
  }

  /** By path of JSON, for all that was read, also where nothing stood. */
  Map<String, Spot> spots() {
    return spots;
  }

  private void into(ObjectNode object, List<? extends Part> parts, At prefix) {
    parts.forEach(part -> into(object, part, prefix));
  }

  private void into(ObjectNode object, Part part, At prefix) {
    At path = prefix.member(part.name());
    spots.put(path.json(), new Spot(path.field(), part));
    switch (part) {
      case Leaf leaf -> leaf(object, leaf, path.field());
      case Pointer pointer -> pointer(object, pointer, path);
      case Group group -> group(object, group, path);
      case Either either -> either(object, either, path);
      case Rows rows -> rows(object, rows, path);
    }
  }

  private void leaf(ObjectNode object, Leaf leaf, String path) {
    if (leaf.type() == Leaf.Type.PICTURE) {
      Pictured.into(object, values.text(path));
      return;
    }
    // What a row is known by is no content of its own.
    if (leaf.type() != Leaf.Type.KEY || !object.isEmpty()) {
      set(object, leaf.name(), node(leaf, path));
    }
  }

  private void pointer(ObjectNode object, Pointer pointer, At path) {
    String chosen = values.text(path.field());
    spots.put(path.member(pointer.item()).json(), new Spot(path.field(), pointer));
    spots.put(path.member(pointer.row()).json(), new Spot(path.field(), pointer));
    int space = chosen.indexOf(' ');
    set(object, pointer.item(), text(space < 0 ? chosen : chosen.substring(0, space)));
    set(object, pointer.row(), text(space < 0 ? "" : chosen.substring(space + 1)));
  }

  private void group(ObjectNode object, Group group, At path) {
    if (group.name().isEmpty()) {
      into(object, group.parts(), path);
      return;
    }
    ObjectNode inner = NODES.objectNode();
    into(inner, group.parts(), path);
    if (group.always() || !inner.isEmpty()) {
      object.set(group.name(), inner);
    }
  }

  private void either(ObjectNode object, Either either, At path) {
    Way way = either.chosen(values.text(FieldName.choice(path.field())));
    boolean inPlace = either.name().isEmpty();
    ObjectNode inner = inPlace ? object : NODES.objectNode();
    if (way.said()) {
      inner.put(way.mark(), true);
    }
    into(inner, way.parts(), path.way(way));
    if (!inPlace && !way.mark().isEmpty()) {
      object.set(either.name(), inner);
    }
  }

  private void rows(ObjectNode object, Rows rows, At path) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < values.rows(path.field()); i++) {
      JsonNode element = element(rows, path.row(i, array.size()));
      if (!element.isMissingNode()) {
        array.add(element);
      }
    }
    if (!array.isEmpty()) {
      object.set(rows.name(), array);
    }
  }

  private JsonNode element(Rows rows, At path) {
    if (rows.row() instanceof Leaf leaf) {
      spots.put(path.json(), new Spot(path.field(), leaf));
      return node(leaf, path.field());
    }
    ObjectNode inner = NODES.objectNode();
    into(inner, rows.row(), path);
    return inner.isEmpty() && !rows.keeps() ? MissingNode.getInstance() : inner;
  }

  private JsonNode node(Leaf leaf, String path) {
    String text = values.text(path);
    return switch (leaf.type()) {
      case CODES -> codes(leaf, path);
      case NUMBERS -> codes(leaf, path);
      case FLAG -> values.has(path) ? BooleanNode.TRUE : MissingNode.getInstance();
      case LINE, TEXT, AMOUNT, CODE, ITEM, KEY, PICTURE -> text(text);
      case DAY -> text.isEmpty() ? text("") : Written.day(text);
      case NUMBER -> text.isEmpty() ? text("") : Written.number(text);
      case STATED -> text.isEmpty() ? text("") : BooleanNode.valueOf(text.equals("true"));
      case WORDS -> present(Written.words(text));
      case HOURS -> present(Written.hours(text));
      case TABLE -> present(Written.table(text));
    };
  }

  private JsonNode codes(Leaf leaf, String path) {
    ArrayNode codes = NODES.arrayNode();
    for (Option option : leaf.options()) {
      if (values.has(FieldName.code(path, option.value()))) {
        codes.add(
            leaf.type() == Leaf.Type.NUMBERS
                ? Written.number(option.value())
                : StringNode.valueOf(option.value()));
      }
    }
    return present(codes);
  }

  private static JsonNode present(ArrayNode array) {
    return array.isEmpty() ? MissingNode.getInstance() : array;
  }

  private static JsonNode text(String text) {
    return text.isEmpty() ? MissingNode.getInstance() : StringNode.valueOf(text);
  }

  private static void set(ObjectNode object, String name, JsonNode value) {
    if (!value.isMissingNode()) {
      object.set(name, value);
    }
  }
}
