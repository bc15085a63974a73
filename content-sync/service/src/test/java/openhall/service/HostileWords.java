package openhall.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Items with a script in every text that can hold one. */
final class HostileWords {

  /** Leaves a text, an attribute and a script, and calls what no page of ours has. */
  static final String SCRIPT = "\"'><img src=x onerror=pwned()><script>pwned()</script>";

  private static final Path DEMO = Path.of("../../deploy/demo-content");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private HostileWords() {}

  /** One of each kind, the one with the most to say; no pictures. */
  static List<Item> items() {
    Map<Item.Kind, byte[]> richest = new EnumMap<>(Item.Kind.class);
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path file : files.filter(HostileWords::isItem).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Item.Kind.of(JSON.readTree(bytes).path("kind").asString(""))
            .filter(kind -> kind != Item.Kind.PICTURE)
            .ifPresent(kind ->
                richest.merge(
                    kind, bytes, (one, other) -> one.length < other.length ? other : one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return richest.values().stream().map(HostileWords::spoiled).toList();
  }

  private static boolean isItem(Path file) {
    return file.toString().endsWith(".json") && !file.endsWith("units.json");
  }

  private static Item spoiled(byte[] bytes) {
    JsonNode whole = JSON.readTree(bytes);
    for (String place : places(whole)) {
      String before = whole.at(place).asString();
      put(whole, place, before + SCRIPT);
      if (read(whole).isEmpty()) {
        put(whole, place, before);
      }
    }
    return read(whole).orElseThrow();
  }

  private static Optional<Item> read(JsonNode whole) {
    try {
      return Optional.of(ItemJson.read(JSON.writeValueAsBytes(whole)));
    } catch (InvalidContent e) {
      return Optional.empty();
    }
  }

  /** Where texts stand, as JSON Pointers (RFC 6901), the deepest first. */
  private static List<String> places(JsonNode whole) {
    var places = new ArrayList<String>();
    collect(whole, "", places);
    places.sort(Comparator.reverseOrder());
    return places;
  }

  private static void collect(JsonNode node, String at, List<String> places) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(m -> collect(m.getValue(), at + "/" + m.getKey(), places));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          collect(array.get(i), at + "/" + i, places);
        }
      }
      case JsonNode leaf when leaf.isString() -> places.add(at);
      case JsonNode _ -> {}
    }
  }

  private static void put(JsonNode whole, String place, String text) {
    int last = place.lastIndexOf('/');
    String name = place.substring(last + 1);
    switch (whole.at(place.substring(0, last))) {
      case ObjectNode object -> object.put(name, text);
      case ArrayNode array ->
          array.set(Integer.parseInt(name), JSON.getNodeFactory().stringNode(text));
      case JsonNode other -> throw new IllegalStateException("No text in " + other);
    }
  }
}
