package openhall.console;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.Unfinished;
import openhall.console.form.Judged;
import openhall.console.form.Shape;
import openhall.console.form.Shapes;
import openhall.console.form.Values;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.json.ItemJson;
import openhall.desk.Writing;
import openhall.web.Form;

/**
 * What somebody is writing.
 *
 * @param basedOn the revision it began from, 0 for a new item
 * @param tried whether saving it was tried, so that what is missing is told
 */
public record Editing(ItemKey key, Item.Kind kind, int basedOn, Values values, boolean tried) {

  private static final String OURS = "_";

  /** What the form has sent; what begins with an underscore is about the form itself. */
  static Editing of(ItemKey key, Form form) {
    Map<String, String> typed =
        form.fields().entrySet().stream()
            .filter(field -> !field.getKey().startsWith(OURS))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Editing(
        key,
        Asked.kind(form.text("_kind")),
        Asked.number(form.text("_revision")),
        chosen(Values.of(typed), form.text("_file")),
        form.has("_tried"));
  }

  /** With the file that was just chosen, if one was. */
  private static Values chosen(Values typed, String file) {
    return file.isEmpty() ? typed : typed.with("data", file);
  }

  /** What is still unfinished, or else the newest revision. */
  static Optional<Editing> of(ItemKey key, Writing.Place place) {
    return place.mine().map(Editing::of).or(() -> place.latest().map(r -> of(key, r)));
  }

  private static Editing of(Unfinished work) {
    return new Editing(work.key(), work.kind(), work.basedOn(), Values.of(work.fields()), false);
  }

  private static Editing of(ItemKey key, Revision latest) {
    Item item = latest.item();
    Values values = Shapes.of(item.kind()).values(ItemJson.tree(item));
    return new Editing(key, item.kind(), latest.number(), values, false);
  }

  Editing with(Values next) {
    return new Editing(key, kind, basedOn, next, tried);
  }

  Editing afterTrying() {
    return new Editing(key, kind, basedOn, values, true);
  }

  Shape shape() {
    return Shapes.of(kind);
  }

  int next() {
    return basedOn + 1;
  }

  Judged judged() {
    return Judged.of(shape(), key, next(), values);
  }

  /** What it is called so far. */
  public String title() {
    return values.fields().getOrDefault("title", "").strip();
  }
}
