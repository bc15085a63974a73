package openhall.console.form;

import java.util.List;

/**
 * Parts that belong together.
 *
 * @param help said below its heading; may be empty
 * @param always whether the object is there even when nothing stands in it
 */
public record Group(String name, String label, String help, boolean always, List<Part> parts)
    implements Part {

  public Group {
    parts = List.copyOf(parts);
  }

  static Group of(String name, String label, Part... parts) {
    return new Group(name, label, "", false, List.of(parts));
  }

  /** One that is never left out. */
  static Group always(String name, String label, Part... parts) {
    return new Group(name, label, "", true, List.of(parts));
  }

  /** The members of the object it stands in. */
  static Group row(Part... parts) {
    return new Group("", "", "", false, List.of(parts));
  }

  Group help(String words) {
    return new Group(name, label, words, always, parts);
  }
}
