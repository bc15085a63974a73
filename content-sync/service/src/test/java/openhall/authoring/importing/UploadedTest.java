package openhall.authoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import openhall.authoring.importing.Uploaded.Bad;
import openhall.authoring.importing.Uploaded.Flat;
import openhall.authoring.importing.Uploaded.Own;
import openhall.content.Item;
import openhall.testkit.OfficeList;
import org.junit.jupiter.api.Test;

/** What is handed in at the console: understood, or turned away with what to do (W14–W16). */
final class UploadedTest {

  private static final byte[] BOOK = OfficeList.workbook(3);
  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  @Test
  void headingsBelowATitleAreFoundInAnyOrder() {
    Table table = table(BOOK);
    assertThat(table.lines()).hasSize(3);
    assertThat(Plan.kind(table)).isEqualTo(Item.Kind.PROCEDURE);
    assertThat(Guess.fields(table.headings(), Item.Kind.PROCEDURE))
        .containsExactly(
            "", "承诺办结时限", "事项名称", "受理条件", "申请材料", "法定办结时限", "是否收费", "咨询电话", "事项类型", "文号", "");
  }

  @Test
  void ourOwnTemplateNeedsNoNames() {
    assertThat(Uploaded.of("t.xlsx", Books.template(List.of()))).isInstanceOf(Own.class);
  }

  @Test
  void textInAnyEncodingAndWithAnySeparator() {
    String text = "事项名称;受理条件\n\"低保;申请\";\"户籍\n“本地”\"\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
      for (char sign : ",\t;|".toCharArray()) {
        Table table = table(text.replace(';', sign).getBytes(charset));
        assertThat(table.lines().getFirst().cells())
            .containsExactly("低保" + sign + "申请", "户籍\n“本地”");
      }
    }
    assertThat(table(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).headings().getFirst())
        .isEqualTo("事项名称");
  }

  @Test
  void recordsOfTheNationalFeed() {
    Table table =
        table(
            """
            {"data": [{"task_name": "低保", "promise_day": 10, "is_fee": 0,
             "material": [{"material_name": "身份证"}, {"material_name": "户口簿"}]}]}
            """);
    List<String> fields = Guess.fields(table.headings(), Item.Kind.PROCEDURE);
    assertThat(fields).containsExactly("事项名称", "承诺办结时限", "是否收费", "申请材料");
    assertThat(table.lines().getFirst().cells()).containsExactly("低保", "10", "0", "身份证\n户口簿");
  }

  @Test
  void sectionsOfAWordFileWithNumbersMissing() {
    String body =
        "<w:p><w:r><w:t>一、事项名称：低保</w:t></w:r></w:p><w:p><w:r><w:t>十六、申请材料：</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>身份证</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>原件</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:delText>删去的话</w:delText></w:r></w:p></w:body></w:document>";
    Table table = table(docx(WORD + body));
    assertThat(table.headings()).containsExactly("事项名称", "申请材料");
    assertThat(table.lines().getFirst().cells().getLast()).contains("身份证").doesNotContain("删去");
  }

  @Test
  void pastedHtmlLosesItsScriptsAndStyles() {
    Table table =
        table(
            "<style>p{}</style><p onclick='x()'>一、事项名称：低保<script>steal()</script></p><p>二、受理条件：户籍</p>");
    assertThat(table.lines().getFirst().cells()).containsExactly("低保", "户籍");
  }

  @Test
  void aFormulaIsNotRunButTurnedAway() {
    Table table = table("事项名称,受理条件\n低保,=HYPERLINK(\"http://x\")\n救助,-5 度以下\n");
    var out = new ArrayList<Understood>();
    Plan plan = new Plan(Item.Kind.PROCEDURE, List.of("事项名称", "受理条件"), java.util.Map.of());
    Examiner.table(table, plan, Samples.OPTIONS, _ -> {}, out::add);
    assertThat(checks(out.getFirst())).contains(Check.FORMULA);
    assertThat(checks(out.getLast())).doesNotContain(Check.FORMULA);
  }

  @Test
  void hostileFilesAreTurnedAwayWithWhatToDo() {
    assertThat(refused(Books.withEntry(BOOK, "../../etc/cron.d/x", "x"))).contains("路径");
    assertThat(refused(Books.withEntry(BOOK, "xl/vbaProject.bin", "x"))).contains("宏");
    assertThat(refused(ole("EncryptedPackage"))).contains("取消密码");
    assertThat(refused(ole("Workbook"))).contains("旧格式", ".xlsx");
    assertThat(refused(ole("WordDocument"))).contains("旧格式", ".docx");
    assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains("PDF");
    assertThat(refused(new byte[] {'M', 'Z', 0, 0})).contains("程序");
    assertThat(refused(new byte[0])).contains("空的");
    assertThat(refused(Arrays.copyOf(BOOK, BOOK.length / 2))).contains("已损坏");
    assertThat(refused("就一句话".getBytes(StandardCharsets.UTF_8))).contains("不是能导入的文件");
    assertThat(refused(docx("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>")))
        .contains("文档类型声明");
    assertThat(refused(Books.withEntry(BOOK, "xl/workbook.xml", "<!DOCTYPE w []><w/>")))
        .contains("文档类型声明");
  }

  @Test
  void aWordFileThatIsABombIsNotUnpacked() {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] bomb =
        Books.withEntry(
            docx(WORD + "</w:body></w:document>"),
            "word/document.xml",
            out -> {
              out.write(WORD.getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 101; i++) {
                out.write(blanks);
              }
            });
    assertThat(refused(bomb)).contains("压缩炸弹");
  }

  private static List<Check> checks(Understood record) {
    return record.findings().stream().map(Finding::check).toList();
  }

  private static byte[] docx(String document) {
    return Books.withEntry(BOOK, "word/document.xml", document);
  }

  private static byte[] ole(String stream) {
    return ("\u00D0\u00CF\u0011\u00E0"
            + new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Table table(String text) {
    return table(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Table table(byte[] bytes) {
    Uploaded uploaded = Uploaded.of("f", bytes);
    assertThat(uploaded).isInstanceOf(Flat.class);
    return ((Flat) uploaded).table();
  }

  private static String refused(byte[] bytes) {
    Uploaded uploaded = Uploaded.of("f", bytes);
    assertThat(uploaded).isInstanceOf(Bad.class);
    return ((Bad) uploaded).why().zh();
  }
}
