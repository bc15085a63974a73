package openhall.console.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Problem;
import openhall.content.json.ItemJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the fields of a form come to. The item's own constructors judge; what they refuse is put
 * right for the sake of the next look, so that all that is wrong is told at once.
 *
 * @param mended the item with {@link Mending#OPEN} in the place of what is wrong or missing; empty
 *     when even that is none
 * @param errors what is wrong, by field; under no name what concerns the whole
 * @param fields names of fields by path of JSON
 */
public record Judged(
    Optional<Item> mended, Map<String, String> errors, Map<String, String> fields) {

  private static final int MOST = 60;

  public Judged {
    errors = Map.copyOf(errors);
    fields = Map.copyOf(fields);
  }

  /** The item, if nothing is wrong. */
  public Optional<Item> item() {
    return errors.isEmpty() ? mended : Optional.empty();
  }

  /** The field for a path of JSON, or for the nearest thing around it. */
  public String field(String path) {
    return Mending.around(path).filter(fields::containsKey).map(fields::get).findFirst().orElse("");
  }

  public static Judged of(Shape shape, ItemKey key, int revision, Values values) {
    var reading = new Reading(values);
    ObjectNode tree = reading.read(shape.parts());
    tree.put("kind", shape.kind().wireName())
        .put("id", key.id().value())
        .put("unit", key.unit().path())
        .put("revision", revision);
    var mending = new Mending(tree, reading.spots());
    var errors = new LinkedHashMap<String, String>();
    Optional<Item> item = Optional.empty();
    for (int look = 0; look < MOST && item.isEmpty(); look++) {
      try {
        item = Optional.of(whole(tree));
      } catch (InvalidContent e) {
        Problem problem = e.problems().getFirst();
        errors.putIfAbsent(mending.field(problem.field()), told(problem));
        if (!mending.mend(problem.field())) {
          break;
        }
      }
    }
    return new Judged(item, errors, mending.fields());
  }

  private static Item whole(ObjectNode tree) {
    Item item = ItemJson.read(tree);
    int size = ItemJson.write(item).length;
    if (size > ItemJson.LARGEST) {
      throw new InvalidContent("", size + " B", "一条内容不能超过 1 MB，请分成几条", "an item is at most 1 MB");
    }
    return item;
  }

  private static String told(Problem problem) {
    return problem.value().isBlank() && !problem.zh().contains("请")
        ? problem.zh() + "，请填写"
        : problem.zh();
  }
}
