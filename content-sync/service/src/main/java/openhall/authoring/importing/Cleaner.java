package openhall.authoring.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cleans every text of a draft in place and notes what it found there. One draft, one use. */
final class Cleaner {

  /** Running text; every other field of an item is one line. */
  private static final Set<String> TEXTS =
      Set.of(
          "detail",
          "clause",
          "text",
          "remark",
          "standardText",
          "formula",
          "basis",
          "fillNote",
          "sourceNote",
          "question",
          "answer",
          "delivery",
          "remedies",
          "limitNote",
          "quantityLimit",
          "objection",
          "duty",
          "hours",
          "traffic",
          "paragraph",
          "conditions",
          "duties",
          "powers",
          "discipline",
          "promises",
          "list",
          "table");

  /** Codes and pictures, which keep every character they have. */
  private static final Set<String> CODES = Set.of("codes", "creditCode", "data");

  private static final int LONGEST = 20_000;

  private final Draft draft;
  private final List<Finding> findings;

  private Cleaner(Draft draft, List<Finding> findings) {
    this.draft = draft;
    this.findings = findings;
  }

  static void clean(Draft draft, List<Finding> findings) {
    new Cleaner(draft, findings).object(draft.tree(), "");
  }

  private void object(ObjectNode object, String path) {
    for (String name : List.copyOf(object.propertyNames())) {
      String field = path.isEmpty() ? name : path + "." + name;
      JsonNode value = object.get(name);
      if (CODES.contains(name)) {
        continue;
      }
      if (name.equals("onlineUrl") && value.isString()) {
        Links.noForeignHost(value.asString(), notes(field));
      } else if (name.equals("body") && value instanceof ArrayNode blocks) {
        object.set(name, body(blocks, field));
      } else if (value.isString()) {
        text(object, name, field);
      } else {
        descend(value, name, field);
      }
    }
  }

  private void descend(JsonNode value, String name, String field) {
    switch (value) {
      case ObjectNode inner -> object(inner, field);
      case ArrayNode list -> list(list, name, field);
      case JsonNode _ -> {}
    }
  }

  private void text(ObjectNode object, String name, String field) {
    String before = object.get(name).asString();
    String after = cleaned(before, name, notes(field));
    if (after.isEmpty() && !before.isBlank()) {
      object.remove(name);
    } else {
      object.put(name, after);
    }
  }

  private void list(ArrayNode list, String name, String field) {
    for (int i = list.size() - 1; i >= 0; i--) {
      String element = field + "[" + i + "]";
      JsonNode value = list.get(i);
      if (value.isString()) {
        String after = cleaned(value.asString(), name, notes(element));
        // An empty cell keeps a table's columns in place.
        if (after.isEmpty() && !value.asString().isBlank() && !name.equals("table")) {
          list.remove(i);
        } else {
          list.set(i, after);
        }
      } else {
        descend(value, name, element);
      }
    }
  }

  /** Blocks, where a paragraph that holds HTML becomes several. */
  private ArrayNode body(ArrayNode blocks, String field) {
    ArrayNode cleaned = JsonText.array();
    for (int i = 0; i < blocks.size(); i++) {
      String at = field + "[" + i + "]";
      String words = blocks.get(i).path("paragraph").asString("");
      String unescaped = words.isEmpty() ? "" : Markup.unescaped(words, notes(at));
      if (Markup.isHtml(unescaped)) {
        cleaned.addAll(Markup.blocks(unescaped, notes(at)));
      } else {
        cleaned.add(blocks.get(i));
      }
    }
    list(cleaned, "body", field);
    for (int i = cleaned.size() - 1; i >= 0; i--) {
      if (cleaned.get(i).isEmpty()) {
        cleaned.remove(i);
      }
    }
    announcedLists(cleaned, field);
    return cleaned;
  }

  private void announcedLists(ArrayNode blocks, String field) {
    for (int i = 1; i < blocks.size(); i++) {
      JsonNode list = blocks.get(i).path("list");
      if (list.isArray()) {
        String before = blocks.get(i - 1).path("paragraph").asString("");
        Announced.keeps(before, list.size(), notes(field + "[" + (i - 1) + "]"));
      }
    }
  }

  private static String cleaned(String raw, String name, Notes notes) {
    String text = Characters.notGarbled(raw, notes);
    text = Characters.withoutInvisible(text, notes);
    text = Markup.unescaped(text, notes);
    text = Markup.plain(text, notes);
    if (text.length() > LONGEST) {
      // The model refuses it; no pattern needs to run over it.
      return text;
    }
    text = WebPage.withoutBoilerplate(text, notes);
    text = WebPage.withoutNulls(text, notes);
    text = Traditional.simplified(text, notes);
    text = Characters.withoutPinyin(text, notes);
    text = Characters.lostMarks(text, notes);
    text = Links.noForeignHost(text, notes);
    text = Links.noSpam(text, notes);
    text = Announced.keeps(text, notes);
    text = PersonalData.none(text, notes);
    text = DocumentNumber.wellFormed(text, notes);
    return tidy(text, TEXTS.contains(name) && !notes.field().startsWith("contacts["));
  }

  private static String tidy(String text, boolean lines) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(lines ? "\n" : " "));
  }

  private Notes notes(String field) {
    return new Notes(draft, field, findings);
  }
}
