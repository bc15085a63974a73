package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As many items of 2 to 8 KB as wanted: each is one of the sample content, with three in ten of its
 * sentences taken from others. The same ones in every run. One thread.
 */
final class ManyItems {

  private static final int LEAST = 2_000;
  private static final int MOST = 8_000;
  private static final double OTHER_WORDS = 0.3;
  private static final Set<String> FREE =
      Set.of(
          "paragraph",
          "remark",
          "detail",
          "answer",
          "question",
          "conditions",
          "hours",
          "fillNote",
          "standardText",
          "discipline",
          "duties",
          "remedies",
          "promises",
          "limitNote",
          "powers");
  private static final Pattern PHONE = Pattern.compile("(?<=\"phone\":\")\\d{4} \\d{4}(?=\")");

  private final RandomGenerator random = new Random(20261122);
  private final List<ObjectNode> samples = new ArrayList<>();
  private final Map<String, List<String>> sentences = new HashMap<>();

  ManyItems(Path content) {
    try (Stream<Path> files = Files.walk(content.resolve("nanhe"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        var node = (ObjectNode) Web.JSON.readTree(bytes);
        collect("", node);
        if (bytes.length >= LEAST && bytes.length <= MOST) {
          samples.add(node);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The item of that number; {@code kind} such as {@code fees}, or nothing for any. */
  private Item make(String unit, int number, String kind) {
    for (; ; ) {
      ObjectNode sample = samples.get(random.nextInt(samples.size()));
      if (kind.isEmpty() || sample.path("kind").asString().equals(kind)) {
        var node = (ObjectNode) reworded("", sample);
        node.put("unit", unit);
        node.put("id", sample.path("id").asString().substring(0, 2) + "%05d".formatted(number));
        node.put("revision", 1);
        try {
          return read(node);
        } catch (InvalidContent otherWordsDoNotFit) {
          // the next one does
        }
      }
    }
  }

  /** The next revision, with another price in the first fee. */
  Item withOtherFee(Item schedule) {
    ObjectNode node = next(schedule);
    var fee = (ObjectNode) node.path("fees").path(0);
    int yuan = 10 + random.nextInt(90);
    fee.put("standardText", "每证" + yuan + "元");
    fee.set("charge", Web.JSON.createObjectNode().put("amount", yuan + ".00"));
    return read(node);
  }

  /** So many, shared out evenly; every tenth is a list of fees. */
  List<Item> spread(List<String> units, int count) {
    var made = new ArrayList<Item>();
    for (int i = 0; i < count; i++) {
      made.add(make(units.get(i % units.size()), i, i % 10 == 0 ? "fees" : ""));
    }
    return made;
  }

  static boolean hasPhone(Item item) {
    return PHONE.matcher(text(item)).find();
  }

  /** The next revision, with another telephone number in the first place where there is one. */
  Item withOtherPhone(Item item) {
    Matcher phone = PHONE.matcher(next(item).toString());
    String changed =
        phone.replaceFirst(found ->
            found.group().substring(0, found.group().length() - 4)
                + "%04d".formatted(random.nextInt(10_000)));
    return ItemJson.read(changed.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode next(Item item) {
    var node = (ObjectNode) Web.JSON.readTree(ItemJson.write(item));
    return node.put("revision", item.head().revision() + 1);
  }

  private static String text(Item item) {
    return new String(ItemJson.write(item), StandardCharsets.UTF_8);
  }

  private static Item read(ObjectNode node) {
    return ItemJson.read(Web.JSON.writeValueAsBytes(node));
  }

  private void collect(String name, JsonNode node) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(member -> collect(member.getKey(), member.getValue()));
      case ArrayNode array -> array.forEach(element -> collect(name, element));
      case JsonNode leaf when leaf.isString() && FREE.contains(name) ->
          sentences.computeIfAbsent(name, _ -> new ArrayList<>()).add(leaf.asString());
      case JsonNode other -> {}
    }
  }

  private JsonNode reworded(String name, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = Web.JSON.createObjectNode();
        object.properties().forEach(m -> copy.set(m.getKey(), reworded(m.getKey(), m.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = Web.JSON.createArrayNode();
        array.forEach(element -> copy.add(reworded(name, element)));
        yield copy;
      }
      case JsonNode leaf
          when sentences.containsKey(name)
              && leaf.isString()
              && random.nextDouble() < OTHER_WORDS -> {
        List<String> all = sentences.getOrDefault(name, List.of());
        yield Web.JSON.getNodeFactory().stringNode(all.get(random.nextInt(all.size())));
      }
      case JsonNode other -> other;
    };
  }
}
