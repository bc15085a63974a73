package openhall.kiosk.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports that the service has not acknowledged, in a file that is always whole. Of reports
 * that say the same only the first and the last are kept, so that a month without a network is as
 * long as what happened in it. One thread.
 */
final class Journal {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final JsonMapper JSON = new JsonMapper();

  /** More than a screen changes in a year; of more the oldest go. */
  static final int MOST = 2_000;

  private final Path file;
  private final List<Entry> waiting = new ArrayList<>();
  private long last;

  private Journal(Path file) {
    this.file = file;
  }

  /** The journal in that file; what cannot be read is left out. */
  static Journal in(Path file) {
    var journal = new Journal(file);
    try {
      if (Files.exists(file)) {
        journal.read(Files.readAllLines(file, StandardCharsets.UTF_8));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Could not read the journal of reports", e);
    }
    return journal;
  }

  private void read(List<String> lines) {
    for (String line : lines) {
      try {
        if (line.matches("[0-9]{1,18}")) {
          last = Math.max(last, Long.parseLong(line));
        } else {
          Entry entry = Entry.of(JSON.readTree(line));
          last = Math.max(last, entry.sequence());
          waiting.add(entry);
        }
      } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
        LOG.warn("Left out a line of the journal of reports: {}", line);
      }
    }
  }

  /** Notes how it is now under the next number. */
  void add(Instant at, Condition how) {
    int size = waiting.size();
    if (size >= 2
        && waiting.get(size - 1).how().looksLike(how)
        && waiting.get(size - 2).how().looksLike(how)) {
      waiting.removeLast();
    }
    last++;
    waiting.add(new Entry(last, at, how));
    if (waiting.size() > MOST) {
      waiting.removeFirst();
    }
    keep();
  }

  /** The oldest, so many of them. */
  List<Entry> oldest(int most) {
    return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
  }

  /** The newest that waits. */
  Optional<Entry> newest() {
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
  }

  /**
   * The service has all up to that number. It may know of more than we remember, after a disk was
   * put back: then the next is counted on from there.
   */
  void acknowledged(long sequence) {
    waiting.removeIf(entry -> entry.sequence() <= sequence);
    last = Math.max(last, sequence);
    keep();
  }

  private void keep() {
    var text = new StringBuilder().append(last).append('\n');
    waiting.forEach(entry -> text.append(JSON.writeValueAsString(entry.fields())).append('\n'));
    try {
      Whole.write(file, text.toString());
    } catch (IOException e) {
      LOG.warn("Could not keep the journal of reports", e);
    }
  }
}
