package openhall.console.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.console.form.Reading.Spot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Puts something harmless in the place of what is wrong in a tree. One thread, one use. */
final class Mending {

  /** What stands where something is still to be written. */
  static final String OPEN = "（待填）";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern LAST = Pattern.compile("(.*?)\\.?(?:([A-Za-z]+)|\\[(\\d+)])$");

  private final ObjectNode tree;
  private final Map<String, Spot> spots;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> filled = new HashSet<>();

  Mending(ObjectNode tree, Map<String, Spot> spots) {
    this.tree = tree;
    this.spots = spots;
  }

  /** A path and all around it, from the inside out. */
  static Stream<String> around(String path) {
    return Stream.iterate(path, p -> !p.isEmpty(), p -> p.substring(0, end(p)));
  }

  private static int end(String path) {
    return Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')));
  }

  /** The field that a problem is about; empty when it is about the whole. */
  String field(String path) {
    return spot(path).map(spots::get).map(Spot::field).orElse("");
  }

  Map<String, String> fields() {
    return spots.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().field()));
  }

  private Optional<String> spot(String path) {
    return around(path).filter(spots::containsKey).findFirst();
  }

  /**
   * Whether anything could be done. What may be absent is taken out, everything else is filled: an
   * amount never, which would be read as one, but what stands around it.
   */
  boolean mend(String path) {
    return around(path)
        .flatMap(at ->
            Optional.ofNullable(spots.get(at)).filter(s -> !invents(s.part())).stream()
                .map(spot -> mend(at, spot.part())))
        .findFirst()
        .orElse(false);
  }

  private static boolean invents(Part part) {
    return switch (part) {
      case Leaf leaf -> leaf.type() == Leaf.Type.AMOUNT && leaf.required();
      case Pointer _ -> false;
      case Group group -> group.parts().stream().anyMatch(Mending::invents);
      case Either either -> either.inWords().parts().stream().anyMatch(Mending::invents);
      case Rows rows -> rows.least() > 0 && invents(rows.row());
    };
  }

  private boolean mend(String at, Part part) {
    if (isOptional(part) && !at.endsWith("]") && taken.add(at)) {
      return put(at, Optional.empty());
    }
    return filled.add(at) && put(at, Optional.of(harmless(part)));
  }

  private static boolean isOptional(Part part) {
    return switch (part) {
      case Leaf leaf -> !leaf.required();
      case Pointer _ -> false;
      case Group group -> !group.always();
      case Either either -> either.ways().stream().anyMatch(way -> way.mark().isEmpty());
      case Rows rows -> rows.least() == 0;
    };
  }

  private boolean put(String path, Optional<JsonNode> value) {
    Matcher last = LAST.matcher(path);
    if (!last.matches()) {
      return false;
    }
    JsonNode parent = at(last.group(1));
    if (last.group(2) != null && parent instanceof ObjectNode object) {
      value.ifPresentOrElse(v -> object.set(last.group(2), v), () -> object.remove(last.group(2)));
      return true;
    }
    if (last.group(3) != null && parent instanceof ArrayNode array && value.isPresent()) {
      array.set(Integer.parseInt(last.group(3)), value.get());
      return true;
    }
    return false;
  }

  private JsonNode at(String path) {
    Matcher last = LAST.matcher(path);
    if (path.isEmpty() || !last.matches()) {
      return tree;
    }
    JsonNode parent = at(last.group(1));
    return last.group(2) != null
        ? parent.path(last.group(2))
        : parent.path(Integer.parseInt(last.group(3)));
  }

  private static JsonNode harmless(Part part) {
    return switch (part) {
      case Leaf leaf -> harmless(leaf);
      case Pointer pointer -> StringNode.valueOf("x");
      case Group group -> object(group.parts());
      case Either either -> {
        Either.Way way = either.inWords();
        ObjectNode object = object(way.parts());
        yield way.said() ? object.put(way.mark(), true) : object;
      }
      case Rows rows -> NODES.arrayNode().add(harmless(rows.row()));
    };
  }

  private static ObjectNode object(List<Part> parts) {
    ObjectNode object = NODES.objectNode();
    for (Part part : parts) {
      if (part instanceof Pointer pointer) {
        object.put(pointer.item(), "x").put(pointer.row(), "x");
      } else if (part.name().isEmpty()) {
        object.setAll((ObjectNode) harmless(part));
      } else if (!isOptional(part)) {
        object.set(part.name(), harmless(part));
      }
    }
    return object;
  }

  private static JsonNode harmless(Leaf leaf) {
    StringNode open = StringNode.valueOf(OPEN);
    return switch (leaf.type()) {
      case LINE, TEXT -> open;
      case DAY -> StringNode.valueOf("2000-01-01");
      case NUMBER -> IntNode.valueOf(1);
      case AMOUNT -> StringNode.valueOf("1");
      case KEY, ITEM -> StringNode.valueOf("x");
      case CODE -> StringNode.valueOf(leaf.options().getFirst().value());
      case WORDS -> NODES.arrayNode().add(OPEN).add(OPEN + "2");
      case HOURS -> Written.hours("08:00-17:00");
      case TABLE -> Written.table(OPEN + "|\n|");
      case CODES, NUMBERS -> NODES.arrayNode();
      case FLAG, STATED -> NODES.booleanNode(true);
      case PICTURE -> open;
    };
  }
}
