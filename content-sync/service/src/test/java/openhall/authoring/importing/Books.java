package openhall.authoring.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import openhall.content.Item;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests: the template, filled in, edited, or spoilt in its archive. */
final class Books {

  private Books() {}

  static byte[] template(List<Item> items) {
    var out = new ByteArrayOutputStream();
    try {
      Template.write(out, items);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] edited(byte[] book, Consumer<XSSFWorkbook> edit) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      edit.accept(workbook);
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell under this heading, in the row of this number as a spreadsheet shows it. */
  static Cell cell(Sheet sheet, String heading, int number) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().replace("*", "").equals(heading)) {
        Row row =
            sheet.getRow(number - 1) == null
                ? sheet.createRow(number - 1)
                : sheet.getRow(number - 1);
        return row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new IllegalArgumentException(heading);
  }

  static void reverseColumns(Sheet sheet) {
    for (Row row : sheet) {
      int last = sheet.getRow(0).getLastCellNum() - 1;
      for (int i = 0; i < (last + 1) / 2; i++) {
        Cell left = row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        Cell right = row.getCell(last - i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String text = left.getStringCellValue();
        left.setCellValue(right.getStringCellValue());
        right.setCellValue(text);
      }
    }
  }

  /** An archive with a directory and nothing else. */
  static byte[] bundle() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("items/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The archive with one entry written anew. */
  static byte[] withEntry(byte[] book, String name, Writer content) {
    var out = new ByteArrayOutputStream();
    try {
      Path file = Files.createTempFile("openhall-test", ".xlsx");
      Files.write(file, book);
      try (var in = new ZipFile(file.toFile());
          var zip = new ZipOutputStream(out)) {
        for (var entry : in.stream().filter(entry -> !entry.getName().equals(name)).toList()) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.getInputStream(entry).transferTo(zip);
        }
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] withEntry(byte[] book, String name, String content) {
    return withEntry(book, name, zip -> zip.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes an entry. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }
}
