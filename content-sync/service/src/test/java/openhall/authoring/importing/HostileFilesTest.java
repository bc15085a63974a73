package openhall.authoring.importing;

import static openhall.authoring.importing.Samples.OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to hurt: each becomes one clear reject, and the import lives on. */
class HostileFilesTest {

  private static final byte[] EMPTY = Books.template(List.of());
  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  @Test
  void zipBomb() {
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) ' ');
    byte[] bomb =
        Books.withEntry(
            EMPTY,
            "xl/worksheets/sheet1.xml",
            out -> {
              out.write(SHEET.getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 101; i++) {
                out.write(zeros);
              }
            });
    assertThat(bomb.length).isLessThan(1 << 20);
    assertRefused(bomb, "压缩炸弹");
  }

  @Test
  void bombOfSharedStrings() {
    byte[] zeros = new byte[1 << 20];
    byte[] bomb =
        Books.withEntry(
            EMPTY,
            "xl/sharedStrings.xml",
            out -> {
              out.write("<sst>".getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 33; i++) {
                out.write(zeros);
              }
            });
    assertRefused(bomb, "上限 32 MB");
  }

  @Test
  void externalEntity() {
    assertRefused(
        Books.withEntry(
            EMPTY,
            "xl/sharedStrings.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>"),
        "文档类型声明");
  }

  @Test
  void billionLaughs() {
    assertRefused(
        Books.withEntry(
            EMPTY,
            "xl/workbook.xml",
            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><w>&c;</w>"),
        "文档类型声明");
  }

  @Test
  void externalEntityInUtf16() {
    byte[] xml =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"http://127.0.0.1/\">]><x>&y;</x>"
            .getBytes(StandardCharsets.UTF_16);
    assertRefused(Books.withEntry(EMPTY, "xl/styles.xml", out -> out.write(xml)), "文档类型声明");
  }

  @Test
  void sheetOfTooManyRows() {
    byte[] huge =
        Books.withEntry(
            EMPTY,
            "xl/worksheets/sheet2.xml",
            out -> {
              out.write(SHEET.getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 20_010; i++) {
                out.write(
                    "<row r=\"%1$d\"><c r=\"A%1$d\"><v>%2$d</v></c></row>"
                        .formatted(i + 1, i * 7919L % 99_991)
                        .getBytes(StandardCharsets.UTF_8));
              }
              out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            });
    assertRefused(huge, "20000 行");
  }

  @Test
  void fileLargerThanTheLimitIsNotReadToItsEnd() {
    var endless = new Endless();
    ImportReport report =
        Importer.read(List.of(new SourceFile("big.json", () -> endless)), OPTIONS, Progress.SILENT);
    assertThat(report.rejects())
        .singleElement()
        .satisfies(f -> assertThat(f.zh()).contains("10 MB"));
    assertThat(endless.read).isLessThan(SourceFile.LARGEST * 2L);
  }

  @Test
  void archiveThatIsNoWorkbook() {
    byte[] truncated = Arrays.copyOf(EMPTY, EMPTY.length / 2);
    assertRefused(truncated, ".xlsx");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, ".xlsx");
  }

  @Test
  void brokenSheetInASoundArchive() {
    assertRefused(
        Books.withEntry(EMPTY, "xl/worksheets/sheet2.xml", SHEET + "<row><c r=\"??\"><v>1"), "读不懂");
  }

  @Test
  void oldOrEncryptedWorkbook() {
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "另存为");
  }

  @Test
  void jsonNestedWithoutEnd() {
    assertRefused(Samples.bytes("[".repeat(100_000)), "JSON");
  }

  @Test
  void jsonWithADoubledField() {
    assertRefused(Samples.bytes("{\"kind\":\"rule\",\"kind\":\"notice\"}"), "JSON");
  }

  @Test
  void textThatIsNotUtf8() {
    assertRefused("[{\"department\":\"区教科体局\"}]".getBytes(Charset.forName("GBK")), "UTF-8");
  }

  @Test
  void fileOfNothingButFaults() {
    String faults = "{\"kind\":\"rule\"},".repeat(19_000);
    ImportReport report =
        Importer.read("f.json", Samples.bytes("[" + faults + "{\"kind\":\"rule\"}]"), OPTIONS);
    assertThat(report.accepted()).isEmpty();
    assertThat(report.findings()).hasSizeLessThan(40_000);
    assertRefused(Samples.bytes("[" + faults + faults + "{\"kind\":\"rule\"}]"), "20000 条");
  }

  @Test
  @Timeout(20)
  void textMadeToKeepPatternsBusy() {
    for (String part :
        List.of("\n", "一", "、三类", "（", "来源 ", "a.", "“ ", "版权说明 ", "&amp;", "<b", "锟", "?", "1、")) {
      String text = part.repeat(900_000 / part.length());
      assertThat(Samples.read(Samples.rule(text)).findings()).hasSizeLessThan(20_000);
    }
  }

  @Test
  void unknownJsonAndNothingAtAll() {
    assertRefused(Samples.bytes("{\"hello\":1}"), "不认识");
    assertRefused(new byte[0], "");
    assertRefused(Samples.bytes("[]"), "不认识");
  }

  @Test
  void oneBadFileDoesNotHideTheOthers() {
    var files =
        List.of(
            SourceFile.of("bad.json", Samples.bytes("{")),
            SourceFile.of("good.json", Samples.all()));
    ImportReport report = Importer.read(files, OPTIONS, Progress.SILENT);
    assertThat(report.accepted()).hasSize(7);
    assertThat(report.clean()).isFalse();
    assertThat(report.storable(false)).isFalse();
    assertThat(report.storable(true)).isTrue();
  }

  private static void assertRefused(byte[] file, String because) {
    ImportReport report = Importer.read("hostile", file, OPTIONS);
    assertThat(report.accepted()).isEmpty();
    assertThat(report.rejected()).isPositive();
    assertThat(report.rejects().getFirst().zh()).contains(because);
  }

  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return ' ';
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      read += length;
      Arrays.fill(buffer, from, from + length, (byte) ' ');
      return length;
    }
  }
}
