package openhall.authoring.importing;

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

  private Mapping() {}

  static Optional<Item> item(Draft draft, List<Finding> findings) {
    var seen = new HashSet<String>();
    boolean more = true;
    while (more) {
      try {
        Item item = ItemJson.read(draft.tree());
        return seen.isEmpty() && fits(item, draft, findings) ? Optional.of(item) : Optional.empty();
      } catch (InvalidContent e) {
        Problem first = e.problems().getFirst();
        more = seen.add(first.field()) && seen.size() <= MOST_PROBLEMS;
        if (more) {
          e.problems().forEach(problem -> findings.add(finding(problem, draft)));
          more = without(draft.tree(), first.field());
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

  /** Takes a field away; a whole list goes where one element is to blame. */
  private static boolean without(ObjectNode tree, String field) {
    JsonNode parent = tree;
    String[] steps = field.split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      parent = step(parent, steps[i]);
    }
    String last = steps[steps.length - 1];
    int bracket = last.indexOf('[');
    String name = bracket < 0 ? last : last.substring(0, bracket);
    return parent instanceof ObjectNode object && object.remove(name) != null;
  }

  private static JsonNode step(JsonNode node, String step) {
    int bracket = step.indexOf('[');
    if (bracket < 0) {
      return node.path(step);
    }
    int index = Integer.parseInt(step.substring(bracket + 1, step.indexOf(']')));
    return node.path(step.substring(0, bracket)).path(index);
  }
}
