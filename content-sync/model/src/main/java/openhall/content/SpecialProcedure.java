package openhall.content;

/** 特别程序, such as an expert review or a public hearing, whose time does not count into the limit. */
public record SpecialProcedure(String name, TimeLimit limit, String basis, String organ) {
  public SpecialProcedure {
    Texts.line("name", name);
    Texts.optionalText("basis", basis);
    Texts.optionalLine("organ", organ);
  }
}
