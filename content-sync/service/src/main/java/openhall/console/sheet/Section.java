package openhall.console.sheet;

import java.util.List;

/** Entries that belong together, under a heading. */
public record Section(String title, List<Entry> entries) {
  public Section {
    entries = List.copyOf(entries);
  }
}
