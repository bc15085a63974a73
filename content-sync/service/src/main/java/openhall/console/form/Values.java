package openhall.console.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the fields of a form, by the names that {@link FieldName} gives them. Immutable.
 */
public record Values(Map<String, String> fields, Map<String, Integer> counts) {

  /** More rows than any list has; a number beyond is no row of ours. */
  private static final int MOST_ROWS = 500;

  private static final Pattern ROW = Pattern.compile("\\[([0-9]{1,4})]");

  public Values {
    fields = Map.copyOf(fields);
    counts = Map.copyOf(counts);
  }

  public static Values of(Map<String, String> fields) {
    var counts = new HashMap<String, Integer>();
    for (String name : fields.keySet()) {
      Matcher row = ROW.matcher(name);
      while (row.find()) {
        int index = Integer.parseInt(row.group(1));
        if (index < MOST_ROWS) {
          counts.merge(name.substring(0, row.start()), index + 1, Math::max);
        }
      }
    }
    return new Values(fields, counts);
  }

  /** The value as it was typed. */
  String exact(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The value without blanks around it and with one kind of line end. */
  String text(String name) {
    return exact(name).replace("\r\n", "\n").strip();
  }

  boolean has(String name) {
    return !exact(name).isEmpty();
  }

  /** Whether anything is written in that field or within it. */
  public boolean states(String name) {
    return fields.entrySet().stream()
        .anyMatch(f -> isWithin(f.getKey(), name) && !f.getValue().isBlank());
  }

  private static boolean isWithin(String field, String name) {
    return field.startsWith(name)
        && (field.length() == name.length() || ".[!:".indexOf(field.charAt(name.length())) >= 0);
  }

  /** How many rows that list has. */
  int rows(String list) {
    return counts.getOrDefault(list, 0);
  }

  /** The same with one more. */
  public Values with(String name, String value) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return of(more);
  }
}
