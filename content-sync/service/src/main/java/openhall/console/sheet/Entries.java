package openhall.console.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.content.Block;
import openhall.content.Coded;
import openhall.content.Picture;

/** Collects the entries of one section and leaves out what is not stated. One thread. */
final class Entries {

  private final List<Entry> entries = new ArrayList<>();

  Entries line(String label, String text) {
    if (!text.isEmpty()) {
      entries.add(new Entry.Line(label, Cell.of(text)));
    }
    return this;
  }

  Entries line(String label, Optional<?> value) {
    return line(label, value.map(Objects::toString).orElse(""));
  }

  Entries cell(String label, Cell cell) {
    if (!cell.text().isEmpty()) {
      entries.add(new Entry.Line(label, cell));
    }
    return this;
  }

  Entries code(String label, Coded value) {
    return line(label, value.label());
  }

  Entries code(String label, Optional<? extends Coded> value) {
    return line(label, value.map(Coded::label).orElse(""));
  }

  Entries codes(String label, List<? extends Coded> values) {
    return line(label, values.stream().map(Coded::label).collect(Collectors.joining("、")));
  }

  Entries words(String label, List<String> words) {
    return line(label, String.join("、", words));
  }

  Entries lines(String label, List<String> texts) {
    if (!texts.isEmpty()) {
      entries.add(new Entry.Lines(label, texts));
    }
    return this;
  }

  /** A table; a column in which nothing is stated is left out. */
  Entries grid(String label, List<String> head, List<List<String>> rows) {
    return cells(label, head, Cell.rows(rows));
  }

  /** The same with cells that may lead elsewhere. */
  Entries cells(String label, List<String> head, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    boolean[] used = new boolean[head.size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i < used.length; i++) {
        used[i] |= !row.get(i).text().isEmpty();
      }
    }
    entries.add(
        new Entry.Grid(label, kept(head, used), rows.stream().map(r -> kept(r, used)).toList()));
    return this;
  }

  Entries picture(String label, Picture picture) {
    entries.add(new Entry.Shown(label, picture.title(), picture.raster().address()));
    return this;
  }

  Entries prose(String label, List<Block> blocks) {
    entries.add(new Entry.Prose(label, blocks));
    return this;
  }

  /** Adds the section, unless it is empty. */
  void into(List<Section> sections, String title) {
    if (!entries.isEmpty()) {
      sections.add(new Section(title, entries));
    }
  }

  private static <T> List<T> kept(List<T> cells, boolean[] used) {
    var kept = new ArrayList<T>();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        kept.add(cells.get(i));
      }
    }
    return kept;
  }
}
