package openhall.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.console.form.Drawn.Said;
import openhall.console.form.FieldName;

/** What is said about the fields of a form, in order. */
public record Remarks(List<About> all) {

  public Remarks {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param field its name; empty for the whole
   * @param label what people call it
   */
  public record About(String field, String label, Said said) {

    public String id() {
      return FieldName.id(field);
    }
  }

  List<Said> about(String field) {
    return all.stream().filter(a -> a.field().equals(field)).map(About::said).toList();
  }

  Map<String, List<Said>> byField() {
    var fields = new LinkedHashMap<String, List<Said>>();
    all.forEach(a -> fields.computeIfAbsent(a.field(), _ -> new ArrayList<>()).add(a.said()));
    return fields;
  }

  /** The fields about which something is said, with spaces between them. */
  public String fields() {
    return String.join(" ", byField().keySet());
  }

  public long errors() {
    return count(Said.Tone.ERROR);
  }

  public long warnings() {
    return count(Said.Tone.WARNING);
  }

  /** What is worth a line in the list beside the form. */
  public List<About> listed() {
    return all.stream().filter(a -> a.said().tone() != Said.Tone.THEIRS).toList();
  }

  private long count(Said.Tone tone) {
    return all.stream().filter(a -> a.said().tone() == tone).count();
  }
}
