package openhall.content;

/**
 * Where the item stands in the disclosure catalogue and which document it is (W6, W13).
 *
 * @param entry catalogue class, levels joined by {@code /}, such as 办事程序/户籍证件
 * @param index 索引号, empty when there is none
 * @param documentNumber 文号, empty when there is none
 * @param issuingOrgan 制文机关
 */
public record Catalogue(String entry, String index, String documentNumber, String issuingOrgan) {

  public Catalogue {
    Texts.line("class", entry);
    Texts.optionalLine("index", index);
    Texts.optionalLine("documentNumber", documentNumber);
    Texts.line("issuingOrgan", issuingOrgan);
  }
}
