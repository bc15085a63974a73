package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import openhall.content.Item;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file record by record, for somebody who decides about each. Hands over one at a time and
 * keeps none.
 */
public final class Examiner {

  private Examiner() {}

  /**
   * A table.
   *
   * @param total told how many records there are, before the first
   */
  public static void table(
      Table table, Plan plan, ImportOptions options, IntConsumer total, Consumer<Understood> out) {
    total.accept(table.lines().size());
    for (Table.Line line : table.lines()) {
      var findings = new ArrayList<Finding>();
      Draft draft = FlatDraft.of(table, line, plan, options.unit(), findings);
      out.accept(Understood.of(draft, findings));
    }
  }

  /** The template, or JSON of ours. */
  public static void own(
      String name,
      byte[] bytes,
      ImportOptions options,
      IntConsumer total,
      Consumer<Understood> out) {
    try {
      Gathered gathered = Importer.gather(name, bytes, options);
      total.accept(gathered.findings().size() + gathered.drafts().size());
      gathered.findings().forEach(finding -> out.accept(Understood.none(finding)));
      gathered.drafts().forEach(draft -> out.accept(Understood.of(draft, List.of())));
    } catch (Unreadable e) {
      total.accept(1);
      out.accept(Understood.none(e.in(name)));
    }
  }

  /** What somebody may correct by hand in a record. */
  public static List<Field> fields(Item.Kind kind, String json) {
    ObjectNode tree = tree(json);
    return FlatFields.of(kind).stream()
        .map(column -> Field.of(column, Cells.get(tree, column)))
        .toList();
  }

  /** The record with other words in some fields; another title makes it another item. */
  public static Understood corrected(
      String at, Item.Kind kind, String json, java.util.Map<String, String> typed) {
    ObjectNode tree = tree(json);
    String derived = FlatDraft.id(kind, tree);
    for (Column column : FlatFields.of(kind)) {
      String words = typed.getOrDefault(column.heading(), "").strip();
      if (typed.containsKey(column.heading()) && !words.equals(Cells.get(tree, column))) {
        Removal.of(tree, column, words.lines().count());
        if (!words.isEmpty()) {
          Cells.put(tree, column, words);
        }
      }
    }
    if (tree.path("id").asString("").equals(derived)) {
      tree.put("id", FlatDraft.id(kind, tree));
    }
    return Understood.of(new Draft(tree, _ -> new Place("", at, "")), List.of());
  }

  /** The tree of an item that a record was understood as. */
  public static ObjectNode tree(String json) {
    return (ObjectNode) JsonText.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
