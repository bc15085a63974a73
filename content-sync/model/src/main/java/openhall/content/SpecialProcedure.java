package openhall.content;

/**
 * 特别程序, such as an expert review or a public hearing, whose time does not count into the limit.
 *
 * @param step the name of the step in which it may come; empty when that is not stated
 */
public record SpecialProcedure(
    String name, TimeLimit limit, String basis, String organ, String step) {
  public SpecialProcedure {
    Texts.line("name", name);
    Texts.optionalText("basis", basis);
    Texts.optionalLine("organ", organ);
    Texts.optionalLine("step", step);
  }
}
