package openhall.content;

/**
 * 办理流程, one step: what happens, where, within what time, and whose duty it is; empty means not
 * stated.
 */
public record Step(String name, String detail, String place, TimeLimit limit, String organ) {
  public Step {
    Texts.line("name", name);
    Texts.optionalText("detail", detail);
    Texts.optionalLine("place", place);
    Texts.optionalLine("organ", organ);
  }
}
