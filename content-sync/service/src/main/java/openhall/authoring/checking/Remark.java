package openhall.authoring.checking;

/**
 * One doubt about an item.
 *
 * @param field path inside the item, such as {@code materials[2].name}; empty for the whole
 * @param what stands there, shortened; may be empty
 * @param rule which rule it offends, and what to do
 */
public record Remark(Weight weight, String field, String what, String rule) {

  /** Whether the item may go to review with it. */
  public enum Weight {
    ERROR,
    WARNING
  }

  static Remark error(String field, String what, String rule) {
    return new Remark(Weight.ERROR, field, what, rule);
  }

  static Remark warning(String field, String what, String rule) {
    return new Remark(Weight.WARNING, field, what, rule);
  }

  /** As people read it beside the field. */
  public String words() {
    return what.isBlank() ? rule : "“" + what + "”" + rule;
  }
}
