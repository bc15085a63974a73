package openhall.authoring.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import openhall.testkit.FuzzTarget;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Archives to import: workbooks and bundles. A changed archive hardly ever unpacks, so an input
 * that is none is one part of a sound workbook: a line with its name, then what is in it.
 */
public final class WorkbookFuzz implements FuzzTarget {

  private static final String SHEET =
      """
      xl/worksheets/sheet2.xml
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
      <row r="1"><c r="A1" t="inlineStr"><is><t>标识*</t></is></c><c r="B1" t="s"><v>1</v></c></row>\
      <row r="2"><c r="A2" s="1"><v>45000.5</v></c><c r="C2" t="b"><v>1</v></c></row>\
      </sheetData></worksheet>\
      """;
  private static final String STRINGS =
      """
      xl/sharedStrings.xml
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1">\
      <si><t>标题</t></si><si><r><t>a</t></r></si></sst>\
      """;

  private final byte[] sound = Books.edited(Books.template(List.of()), WorkbookFuzz::shorten);

  @Override
  public void read(byte[] input) {
    int line = new String(input, UTF_8).indexOf('\n');
    if (FileForm.isArchive(input) || line <= 0) {
      Importer.read("input", input, Samples.OPTIONS);
      return;
    }
    int end = 0;
    while (input[end] != '\n') {
      end++;
    }
    String name = new String(input, 0, end, UTF_8);
    byte[] part = Arrays.copyOfRange(input, end + 1, input.length);
    Importer.read(
        "input.xlsx", Books.withEntry(sound, name, out -> out.write(part)), Samples.OPTIONS);
  }

  /** Every sheet takes its time, and they are all read alike. */
  private static void shorten(XSSFWorkbook book) {
    while (book.getNumberOfSheets() > 2) {
      book.removeSheetAt(2);
    }
  }

  @Override
  public List<byte[]> samples() {
    return List.of(
        sound,
        Books.withEntry(Books.bundle(), "items.json", "[" + Samples.one("rule") + "]"),
        Samples.bytes(SHEET),
        Samples.bytes(STRINGS));
  }
}
