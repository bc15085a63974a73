package openhall.console;

import java.util.Map;
import openhall.content.FeeSchedule;

/**
 * The form of one fee.
 *
 * @param values what stands in its fields
 * @param errors what is wrong, by field
 * @param bases how many rows of legal basis the form has
 */
public record FeePage(
    Chrome chrome,
    FeeSchedule schedule,
    String fee,
    Map<String, String> values,
    Map<String, String> errors,
    int bases) {

  public FeePage {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }
}
