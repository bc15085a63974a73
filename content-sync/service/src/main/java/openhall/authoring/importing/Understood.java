package openhall.authoring.importing;

import java.util.List;
import java.util.Optional;
import openhall.content.Item;
import tools.jackson.databind.JsonNode;

/**
 * One record of a file, whether or not it can become an item.
 *
 * @param at where it stands, such as {@code 办事程序!7}
 * @param json what was understood, cleaned, as the tree of an item; empty where it is no record
 * @param item absent where a rule is broken
 */
public record Understood(
    String at,
    String kind,
    String title,
    String json,
    Optional<Item> item,
    List<Finding> findings) {

  public Understood {
    findings = List.copyOf(findings);
  }

  static Understood none(Finding finding) {
    String title = finding.place().item().isEmpty() ? finding.value() : finding.place().item();
    return new Understood(finding.place().at(), "", title, "", Optional.empty(), List.of(finding));
  }

  static Understood of(Draft draft, List<Finding> already) {
    var findings = new java.util.ArrayList<>(already);
    Cleaner.clean(draft, findings);
    String json = draft.tree().toString();
    String title = draft.title();
    JsonNode kind = draft.tree().path("kind");
    Optional<Item> item = Mapping.item(draft, findings);
    boolean refused = findings.stream().anyMatch(Finding::rejects);
    return new Understood(
        draft.at("").at(),
        kind.asString(""),
        title,
        json,
        refused ? Optional.empty() : item,
        findings);
  }
}
