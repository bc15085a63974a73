package openhall.console;

import openhall.authoring.Unit;
import openhall.web.Form;

/** A new entry of a unit's catalogue, with what was typed and what is wrong with it. */
public record NewEntryPage(Chrome chrome, Unit unit, Form typed, String error) {

  /** Whether nothing was sent yet. */
  public boolean isFresh() {
    return typed.fields().isEmpty();
  }

  /** Whether a box is ticked; at first all levels are. */
  public boolean ticked(int level) {
    return isFresh() || typed.has("level" + level);
  }

  public String or(String name, String first) {
    return isFresh() ? first : typed.text(name);
  }
}
