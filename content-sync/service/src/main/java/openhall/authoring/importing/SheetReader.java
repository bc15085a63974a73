package openhall.authoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The rows of a workbook, read as a stream within fixed limits. */
final class SheetReader {

  private static final int MOST_ROWS = 20_000;

  /** A title and the headings. */
  private static final int HEAD = 2;

  private static final int MOST_COLUMNS = 200;
  private static final long MOST_CHARACTERS = 32L << 20;

  private long characters;

  private SheetReader() {}

  /** Every sheet by name, in order. */
  static Map<String, List<Row>> read(byte[] workbook) {
    try {
      Path file = Files.createTempFile("openhall-import", ".xlsx");
      try {
        Files.write(file, workbook);
        SafeArchive.inspect(file);
        return new SheetReader().sheets(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw unsound(e);
    }
  }

  private Map<String, List<Row>> sheets(Path file) {
    try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var reader = new XSSFReader(pack);
      var strings = new ReadOnlySharedStringsTable(pack);
      var sheets = new LinkedHashMap<String, List<Row>>();
      var each = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (each.hasNext()) {
        try (InputStream in = each.next()) {
          var rows = new Rows(each.getSheetName());
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(), null, strings, rows, new PlainFormatter(), false));
          xml.parse(new InputSource(in));
          sheets.put(each.getSheetName().strip(), rows.rows);
        }
      }
      return sheets;
    } catch (Unreadable e) {
      throw e;
    } catch (Exception e) {
      // The library tells a broken workbook by many kinds of exception, unchecked ones among them.
      throw unsound(e);
    }
  }

  private static Unreadable unsound(Exception e) {
    return new Unreadable(
        "读不懂这个工作簿：" + e.getMessage(), "cannot make sense of this workbook: " + e.getMessage());
  }

  private final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final String sheet;
    private final List<Row> rows = new ArrayList<>();
    private TreeMap<Integer, String> cells = new TreeMap<>();

    Rows(String sheet) {
      this.sheet = sheet;
    }

    @Override
    public void startRow(int row) {
      cells = new TreeMap<>();
    }

    @Override
    public void endRow(int row) {
      if (cells.isEmpty()) {
        return;
      }
      if (rows.size() >= MOST_ROWS + HEAD) {
        throw new Unreadable(
            sheet,
            "一张表超过 " + MOST_ROWS + " 行，请分几次导入",
            "more than " + MOST_ROWS + " rows; import in parts");
      }
      rows.add(new Row(row + 1, cells));
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
      if (reference == null || value == null || value.isBlank()) {
        return;
      }
      int column = new CellReference(reference).getCol();
      if (column >= MOST_COLUMNS) {
        throw new Unreadable(
            sheet + "!" + reference,
            "超过 " + MOST_COLUMNS + " 列",
            "more than " + MOST_COLUMNS + " columns");
      }
      characters += value.length();
      if (characters > MOST_CHARACTERS) {
        throw new Unreadable(sheet, "工作簿文字过多，请分几次导入", "too much text; import in parts");
      }
      cells.put(column, value);
    }
  }

  /** Numbers as they are and dates as ISO dates, whatever the cell's format makes of them. */
  private static final class PlainFormatter extends DataFormatter {

    @Override
    public String formatRawCellContents(double value, int index, String format) {
      return formatRawCellContents(value, index, format, false);
    }

    @Override
    public String formatRawCellContents(
        double value, int index, String format, boolean use1904Windowing) {
      if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
        return DateUtil.getLocalDateTime(value, use1904Windowing).toLocalDate().toString();
      }
      return Double.isFinite(value)
          ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
          : Double.toString(value);
    }
  }
}
