package openhall.content;

import java.util.List;

/** Structured text: what is left of a document when its looks are taken away. */
public sealed interface Block {

  record Heading(String text) implements Block {
    public Heading {
      Texts.line("heading", text);
    }
  }

  record Paragraph(String text) implements Block {
    public Paragraph {
      Texts.text("paragraph", text);
    }
  }

  record Bullets(List<String> entries) implements Block {
    public Bullets {
      if (entries.isEmpty()) {
        throw new InvalidContent("list", "", "列表不能为空", "a list must not be empty");
      }
      entries = Texts.texts("list", entries);
    }
  }

  /** Rows of equal length; the first is the heading row. */
  record Table(List<List<String>> rows) implements Block {
    public Table {
      if (rows.size() < 2) {
        throw new InvalidContent("table", "", "表格至少要有表头和一行", "a table needs a heading and a row");
      }
      int width = rows.getFirst().size();
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).size() != width) {
          throw new InvalidContent(
              "table[" + i + "]",
              Integer.toString(rows.get(i).size()),
              "列数应为 " + width,
              "should have " + width + " cells");
        }
        for (String cell : rows.get(i)) {
          Texts.optionalText("table[" + i + "]", cell);
        }
      }
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
