package openhall.authoring;

import java.time.Instant;
import java.util.Map;
import openhall.content.Item;
import openhall.content.ItemKey;

/**
 * What somebody is still writing: fields of a form exactly as they were typed, valid or not.
 *
 * @param account whose it is
 * @param basedOn the revision that is being edited, 0 for a new item
 * @param fields by name
 */
public record Unfinished(
    String account,
    ItemKey key,
    Item.Kind kind,
    int basedOn,
    Map<String, String> fields,
    Instant keptAt) {

  public Unfinished {
    fields = Map.copyOf(fields);
  }

  /** What it is called so far; its id while it has no title. */
  public String title() {
    String title = fields.getOrDefault("title", "").strip();
    return title.isEmpty() ? key.id().value() : title;
  }
}
