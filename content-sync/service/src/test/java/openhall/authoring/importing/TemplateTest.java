package openhall.authoring.importing;

import static openhall.authoring.importing.Samples.OPTIONS;
import static openhall.authoring.importing.Samples.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TemplateTest {

  private final List<Item> items = Importer.read("all.json", Samples.all(), OPTIONS).accepted();
  private final byte[] filled = Books.template(items);

  @Test
  void givesBackEveryFieldOfEveryKind() {
    ImportReport report = Importer.read("template.xlsx", filled, OPTIONS);
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).containsExactlyElementsOf(items);
  }

  @Test
  void skipsItsOwnExamples() {
    ImportReport report = Importer.read("template.xlsx", Books.template(List.of()), OPTIONS);
    assertThat(report.accepted()).isEmpty();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void takesColumnsInAnyOrder() {
    ImportReport report = edited(book -> book.forEach(TemplateTest::reverse));
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).hasSize(items.size());
  }

  @Test
  void offersCodeListsFreezesHeadingsAndExplainsColumns() {
    Books.edited(
        filled,
        book -> {
          Sheet sheet = book.getSheet("办事程序");
          assertThat(sheet.getDataValidations()).hasSizeGreaterThan(8);
          assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
          assertThat(Books.cell(sheet, "成文日期", 1).getCellComment().getString().getString())
              .contains("2026-01-05");
          assertThat(book.isSheetHidden(book.getSheetIndex("代码表"))).isTrue();
        });
  }

  @Test
  void tellsSheetRowAndColumnOfAProblem() {
    ImportReport report =
        edited(book -> {
          Books.cell(book.getSheet("申请材料"), "材料必要性", 3).setCellValue("大概要");
          Books.cell(book.getSheet("办事程序"), "承诺办结时限", 3).setCellValue("90 自然日");
        });
    assertThat(report.rejects())
        .extracting(f -> f.place().at())
        .anyMatch(at -> at.matches("申请材料![A-Z]+3"))
        .anyMatch(at -> at.matches("办事程序![A-Z]+3"));
    assertThat(report.accepted()).hasSize(items.size() - 1);
  }

  @Test
  void tellsUnknownColumnsAndSheets() {
    ImportReport report =
        edited(book -> {
          Sheet sheet = book.getSheet("部门");
          sheet.getRow(0).createCell(sheet.getRow(0).getLastCellNum()).setCellValue("领导电话");
          book.createSheet("我的草稿");
        });
    assertThat(found(report, Check.TEMPLATE))
        .extracting(Finding::value)
        .containsExactly("我的草稿", "领导电话");
    assertThat(report.clean()).isTrue();
  }

  @Test
  void rejectsAPartThatBelongsToNoItem() {
    ImportReport report =
        edited(book -> Books.cell(book.getSheet("申请材料"), "标识", 3).setCellValue("p-nowhere"));
    assertThat(found(report, Check.TEMPLATE))
        .singleElement()
        .satisfies(f -> assertThat(f.place().at()).isEqualTo("申请材料!3"));
    assertThat(report.clean()).isFalse();
  }

  @Test
  void rejectsASheetWithoutAMandatoryColumn() {
    ImportReport report =
        edited(book -> Books.cell(book.getSheet("部门"), "责任岗位", 1).setCellValue("谁负责"));
    assertThat(report.rejects()).extracting(Finding::zh).contains("缺少必填列“责任岗位”");
  }

  @Test
  void understandsHowPeopleWriteBandsAndWordsThatMeanTheSame() {
    ImportReport report =
        edited(book -> {
          Sheet fees = book.getSheet("收费项目");
          Books.cell(fees, "计价档次", row(fees, "材料复印")).setCellValue(" 至20: 0\n\n以上：0.20");
          Sheet finder = book.getSheet("查找设置");
          Books.cell(finder, "近义词", 3).setCellValue("低保，最低生活保障\n过户；转移登记,二手房\n");
        });
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).containsExactlyElementsOf(items);
  }

  @Test
  void aBandThatCannotBeReadIsToldWithItsCell() {
    ImportReport report =
        edited(book -> {
          Sheet fees = book.getSheet("收费项目");
          Books.cell(fees, "计价档次", row(fees, "材料复印")).setCellValue("二十张以内不要钱");
        });
    assertThat(report.rejects())
        .anySatisfy(finding -> {
          assertThat(finding.place().at()).matches("收费项目![A-Z]+[0-9]+");
          assertThat(finding.value()).isEqualTo("二十张以内不要钱");
        });
  }

  /** The number, from 1, of the last row in which the fee stands; the first is the example. */
  private static int row(Sheet fees, String name) {
    for (int row = fees.getLastRowNum(); row > 0; row--) {
      if (Books.cell(fees, "收费项目名称", row + 1).getStringCellValue().equals(name)) {
        return row + 1;
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Test
  void understandsHowPeopleWriteDatesCodesLimitsAndNumbers() {
    ImportReport report =
        edited(book -> {
          Sheet sheet = book.getSheet("办事程序");
          Books.cell(sheet, "成文日期", 3).setCellValue("2026年1月5日");
          var date = book.createCellStyle();
          date.setDataFormat((short) 14);
          Books.cell(sheet, "核实日期", 3).setCellValue(java.time.LocalDate.of(2026, 3, 1));
          Books.cell(sheet, "核实日期", 3).setCellStyle(date);
          Books.cell(sheet, "事项类型", 3).setCellValue(7);
          Books.cell(sheet, "服务对象", 3).setCellValue("自然人，9");
          Books.cell(sheet, "承诺办结时限", 3).setCellValue("20个工作日");
          Books.cell(sheet, "承诺办结时限单位", 3).setBlank();
          Books.cell(sheet, "到办事现场次数", 3).setCellValue(1);
        });
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted().stream().map(TemplateTest::text)).contains(text(items.getFirst()));
  }

  @Test
  void turnsHtmlInABodyCellIntoBlocks() {
    ImportReport report =
        edited(book ->
            Books.cell(book.getSheet("办事制度"), "正文", 3).setCellValue("<h3>总则</h3><p>首问负责。</p>"));
    assertThat(found(report, Check.HTML)).hasSize(1);
    assertThat(report.accepted().stream().map(TemplateTest::text).toList().toString())
        .contains("{\"heading\":\"总则\"},{\"paragraph\":\"首问负责。\"}");
  }

  @Test
  void writesNoCellThatASpreadsheetTakesForAFormula() {
    ObjectNode spoilt = Samples.procedure();
    spoilt.put("remark", "=HYPERLINK(\"http://evil\",\"x\")");
    spoilt.put("limitNote", "+1+1");
    spoilt.put("quantityLimit", "@SUM(A1)");
    spoilt.put("remedies", "-2+3|cmd");
    Item item = Samples.read(spoilt).accepted().getFirst();
    byte[] book = Books.template(List.of(item));
    Books.edited(book, TemplateTest::assertHarmless);
    assertThat(Importer.read("t.xlsx", book, OPTIONS).accepted()).containsExactly(item);
  }

  private static void assertHarmless(XSSFWorkbook book) {
    book.forEach(sheet ->
        sheet.forEach(row ->
            row.forEach(cell -> {
              assertThat(cell.getCellType().name()).isIn("STRING", "BLANK");
              assertThat(cell.getStringCellValue()).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
            })));
  }

  private ImportReport edited(Consumer<XSSFWorkbook> edit) {
    return Importer.read("template.xlsx", Books.edited(filled, edit), OPTIONS);
  }

  private static void reverse(Sheet sheet) {
    if (Sheets.named(sheet.getSheetName()).isPresent()) {
      Books.reverseColumns(sheet);
    }
  }

  private static String text(Item item) {
    return new String(ItemJson.write(item), java.nio.charset.StandardCharsets.UTF_8);
  }
}
