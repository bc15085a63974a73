package openhall.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.Picture;
import openhall.content.json.ItemJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells field by field how one revision differs from another. Pure. */
public final class Changes {

  private static final Set<String> COUNTED = Set.of("revision");

  private final List<Change> changes = new ArrayList<>();

  private Changes() {}

  /** From an older revision, or from nothing, to a newer one. */
  public static List<Change> between(Optional<Item> before, Item after) {
    return between(before.map(Changes::tree).orElse(MissingNode.getInstance()), tree(after));
  }

  /** The same for trees in which fields may be told in other words. */
  public static List<Change> between(JsonNode before, JsonNode after) {
    var found = new Changes();
    found.compare("", before, after);
    return List.copyOf(found.changes);
  }

  /**
   * An item as a tree, without what differs between any two revisions; a picture by its
   * fingerprint.
   */
  public static JsonNode tree(Item item) {
    ObjectNode tree = ItemJson.tree(item);
    tree.remove(COUNTED);
    if (item instanceof Picture picture) {
      tree.put("data", Fingerprint.of(picture.raster()));
    }
    return tree;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isArray() || after.isArray()) {
      elements(path, before, after);
    } else if (before.isObject() || after.isObject()) {
      fields(path, before, after);
    } else {
      changes.add(new Change(path, before.asString(""), after.asString("")));
    }
  }

  private void fields(String path, JsonNode before, JsonNode after) {
    var names = new LinkedHashSet<String>(after.propertyNames());
    names.addAll(before.propertyNames());
    for (String name : names) {
      compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name));
    }
  }

  // What is alike at both ends stays aligned, so one row put in front does not change all others.
  private void elements(String path, JsonNode before, JsonNode after) {
    int start = 0;
    int common = Math.min(before.size(), after.size());
    while (start < common && before.get(start).equals(after.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < common - start
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int end = Math.max(before.size(), after.size()) - tail;
    for (int i = start; i < end; i++) {
      compare(path + "[" + i + "]", within(before, i, tail), within(after, i, tail));
    }
  }

  private static JsonNode within(JsonNode array, int index, int tail) {
    return index < array.size() - tail ? array.get(index) : MissingNode.getInstance();
  }
}
