package openhall.authoring.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import openhall.content.Item;
import openhall.content.Picture;
import openhall.content.json.ItemJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a check looks at.
 *
 * @param before what the public sees, if it sees the item
 */
record Looked(Item item, Optional<Item> before, LocalDate today, ObjectNode tree) {

  static Looked at(Item item, Optional<Item> before, LocalDate today) {
    ObjectNode tree = ItemJson.tree(item);
    if (item instanceof Picture) {
      tree.remove("data");
    }
    return new Looked(item, before, today, tree);
  }

  /** Tells each text in it with its path. */
  void texts(BiConsumer<String, String> reader) {
    texts("", tree, reader);
  }

  /** A remark for each text that deserves one. */
  List<Remark> each(Text check) {
    var remarks = new ArrayList<Remark>();
    texts((path, text) -> check.of(path, text).ifPresent(remarks::add));
    return remarks;
  }

  /** A check of one text. */
  @FunctionalInterface
  interface Text {
    Optional<Remark> of(String path, String text);
  }

  private static void texts(String path, JsonNode node, BiConsumer<String, String> reader) {
    if (node.isString()) {
      reader.accept(path, node.stringValue());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        texts(path + "[" + i + "]", node.get(i), reader);
      }
    } else if (node.isObject()) {
      for (String name : node.propertyNames()) {
        texts(path.isEmpty() ? name : path + "." + name, node.get(name), reader);
      }
    }
  }
}
