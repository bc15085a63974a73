package openhall.authoring.importing;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.Problem;
import openhall.content.json.ItemJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cleaned draft to an item by the model's own strict mapper. The mapper stops at the first broken
 * rule; to report them all, the offending field is taken away and the rest read again.
 */
final class Mapping {

  private static final int MOST_PROBLEMS = 20;

  private static final JsonNode STAND_INS =
      JsonText.parse(
          """
          {"id": "x", "unit": "x", "revision": 1, "title": "x", "responsiblePost": "x",
           "catalogue": {"class": "x", "issuingOrgan": "x"}, "issuedOn": "2000-01-01",
           "disclosure": {"class": "ad-hoc", "visibility": "not-public", "audience": "internal"},
           "itemType": "01", "authority": {"name": "x"}, "charged": true,
           "feeKind": "deposit", "family": "x", "noticeType": "general",
           "body": [{"paragraph": "x"}], "address": "x", "hours": "x",
           "fees": [{"key": "x", "name": "x", "standardText": "x", "charge": {"free": true}}]}
          """
              .getBytes(StandardCharsets.UTF_8));

  private Mapping() {}

  static Optional<Item> item(Draft draft, List<Finding> findings) {
    var told = new HashSet<String>();
    var replaced = new HashSet<String>();
    boolean more = true;
    while (more) {
      try {
        Item item = ItemJson.read(draft.tree());
        return told.isEmpty() && fits(item, draft, findings) ? Optional.of(item) : Optional.empty();
      } catch (InvalidContent e) {
        Problem first = e.problems().getFirst();
        if (told.add(first.field())) {
          e.problems().forEach(problem -> findings.add(finding(problem, draft)));
          more = told.size() < MOST_PROBLEMS && findings.size() < Notes.MOST;
          takeAway(draft.tree(), first.field());
        } else {
          more = replaced.add(outermost(first.field()));
          standIn(draft.tree(), outermost(first.field()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Item item, Draft draft, List<Finding> findings) {
    int size = ItemJson.write(item).length;
    if (size > ItemJson.LARGEST) {
      findings.add(
          Finding.reject(
              Check.CONTENT,
              draft.at(""),
              "",
              size + " B",
              "一条内容不能超过 1 MB",
              "an item is at most 1 MB"));
    }
    return size <= ItemJson.LARGEST;
  }

  private static Finding finding(Problem problem, Draft draft) {
    return Finding.reject(
        check(problem),
        draft.at(problem.field()),
        problem.field(),
        problem.value(),
        problem.zh(),
        problem.en());
  }

  private static Check check(Problem problem) {
    if (problem.field().endsWith("creditCode")) {
      return Check.CREDIT_CODE;
    }
    if (problem.field().equals("promisedLimit")) {
      return Check.LIMIT;
    }
    boolean saysFree = problem.field().equals("charged") && problem.value().equals("false");
    return saysFree ? Check.FREE_WITH_FEES : Check.CONTENT;
  }

  private static void takeAway(ObjectNode tree, String field) {
    JsonNode parent = tree;
    String[] steps = field.split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      parent = step(parent, steps[i]);
    }
    if (parent instanceof ObjectNode object) {
      object.remove(outermost(steps[steps.length - 1]));
    }
  }

  /** Something valid where the mapper insists on a field, so that it goes on to the others. */
  private static void standIn(ObjectNode tree, String field) {
    JsonNode valid = STAND_INS.get(field);
    if (valid == null) {
      tree.remove(field);
    } else {
      tree.set(field, valid.deepCopy());
    }
  }

  private static JsonNode step(JsonNode node, String step) {
    int bracket = step.indexOf('[');
    if (bracket < 0) {
      return node.path(step);
    }
    int index = Integer.parseInt(step.substring(bracket + 1, step.indexOf(']')));
    return node.path(step.substring(0, bracket)).path(index);
  }

  /**
   * The field of the item itself that holds this one: {@code materials[2].name} to {@code
   * materials}.
   */
  private static String outermost(String field) {
    return field.split("[.\\[]", 2)[0];
  }
}
