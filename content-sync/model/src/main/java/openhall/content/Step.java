package openhall.content;

import java.util.List;

/**
 * 办理流程, one step: what happens, where, within what time, and whose duty it is; empty means not
 * stated.
 *
 * @param jointOrgans 联办机构: who else takes part in it (H11)
 */
public record Step(
    String name,
    String detail,
    String place,
    TimeLimit limit,
    String organ,
    List<String> jointOrgans) {
  public Step {
    Texts.line("name", name);
    Texts.optionalText("detail", detail);
    Texts.optionalLine("place", place);
    Texts.optionalLine("organ", organ);
    jointOrgans = Texts.lines("jointOrgans", jointOrgans);
  }
}
