package openhall.authoring.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A table as text (RFC 4180), in whatever encoding and with whatever separator. One use. */
final class CsvText {

  private static final String SEPARATORS = ",\t;，|";

  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private TreeMap<Integer, String> cells = new TreeMap<>();
  private int column;
  private int line = 1;
  private int start = 1;

  private CsvText(String text) {
    this.text = text;
    this.separator = separator(text.lines().limit(5).toList());
  }

  static Table table(byte[] bytes) {
    List<Row> rows = new CsvText(decoded(bytes)).rows();
    if (rows.size() < 2 || rows.stream().allMatch(row -> row.cells().size() < 2)) {
      throw new Unreadable(
          "不是能导入的文件：应为 .xlsx、.docx、.csv 或 JSON；表格至少要有一行标题和一行内容",
          "not a file that can be imported: .xlsx, .docx, .csv or JSON");
    }
    return Tables.of("CSV", rows);
  }

  private static String decoded(byte[] bytes) {
    String text =
        charsets(bytes).stream()
            .flatMap(charset -> decoded(bytes, charset).stream())
            .findFirst()
            .orElseThrow(() ->
                new Unreadable(
                    "认不出这个文件：应为 .xlsx、.docx、.csv 或 JSON；文字请用“另存为”存成 UTF-8",
                    "unknown kind of file or encoding; save text as UTF-8"));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text).filter(words -> words.indexOf('\0') < 0);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static List<Charset> charsets(byte[] bytes) {
    boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
    return marked
        ? List.of(StandardCharsets.UTF_16)
        : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  }

  private static char separator(List<String> lines) {
    return (char)
        SEPARATORS
            .chars()
            .boxed()
            .max(
                Comparator.comparingLong(sign ->
                    lines.stream().flatMapToInt(String::chars).filter(c -> c == sign).count()))
            .orElseThrow()
            .intValue();
  }

  private List<Row> rows() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        quoted = twice || c != '"';
        if (quoted) {
          cell.append(c);
        }
        i += twice ? 1 : 0;
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    endRow();
    return rows;
  }

  private void endCell() {
    if (column >= Table.WIDEST) {
      throw new Unreadable("第 " + start + " 行超过 " + Table.WIDEST + " 列", "too many columns");
    }
    if (!cell.toString().isBlank()) {
      cells.put(column, cell.toString().strip());
    }
    cell.setLength(0);
    column++;
  }

  private void endRow() {
    endCell();
    if (!cells.isEmpty()) {
      rows.add(new Row(start, cells));
    }
    if (rows.size() > Table.LONGEST + 1) {
      throw new Unreadable("超过 " + Table.LONGEST + " 行，请拆成几个文件", "too many rows; split the file");
    }
    cells = new TreeMap<>();
    column = 0;
    start = line;
  }
}
