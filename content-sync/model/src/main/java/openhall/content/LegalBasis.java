package openhall.content;

/**
 * 设定依据 or 收费依据: law or document, its number (文号), clause (条款), organ and wording; empty means not
 * stated.
 */
public record LegalBasis(
    String name, String documentNumber, String clause, String issuingOrgan, String text) {
  public LegalBasis {
    Texts.line("name", name);
    Texts.optionalLine("documentNumber", documentNumber);
    Texts.optionalText("clause", clause);
    Texts.optionalLine("issuingOrgan", issuingOrgan);
    Texts.optionalText("text", text);
  }

  /** As it is cited: 《name》（number）clause. */
  public String cited() {
    String title = name.startsWith("《") ? name : "《" + name + "》";
    String number = documentNumber.isEmpty() ? "" : "（" + documentNumber + "）";
    return title + number + clause;
  }
}
