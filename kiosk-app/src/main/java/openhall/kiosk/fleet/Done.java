package openhall.kiosk.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which orders have been begun, and how those went that the service has not heard of, in a file
 * that is always whole: no order is done twice, not even one that ends this program. One thread.
 */
final class Done {

  private static final Logger LOG = LoggerFactory.getLogger(Done.class);

  private final Path file;
  private final Map<Long, Outcome> untold = new LinkedHashMap<>();
  private long last;

  /** How an order went. */
  enum Outcome {
    DONE,
    MASKED,
    UNGUARDED,
    FAILED
  }

  private Done(Path file) {
    this.file = file;
  }

  /** What that file says; what cannot be read in it is left out. */
  static Done in(Path file) {
    var done = new Done(file);
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(done::read);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("Could not read which orders are done", e);
    }
    return done;
  }

  private void read(String line) {
    String[] words = line.split(" ", 2);
    long number = Long.parseLong(words[0]);
    last = Math.max(last, number);
    if (words.length > 1) {
      untold.put(number, Outcome.valueOf(words[1]));
    }
  }

  boolean isNew(long number) {
    return number > last;
  }

  /**
   * It is being done from now on.
   *
   * @throws IOException if that cannot be kept, and so it must not be done
   */
  void begin(long number, Optional<Outcome> expected) throws IOException {
    last = number;
    expected.ifPresent(outcome -> untold.put(number, outcome));
    keep();
  }

  void end(long number, Outcome outcome) throws IOException {
    untold.put(number, outcome);
    keep();
  }

  Map<Long, Outcome> untold() {
    return Map.copyOf(untold);
  }

  /** The service has heard of these. */
  void told(Map<Long, Outcome> heard) throws IOException {
    if (untold.entrySet().removeAll(heard.entrySet())) {
      keep();
    }
  }

  private void keep() throws IOException {
    var text = new StringBuilder().append(last).append('\n');
    untold.forEach(
        (number, outcome) -> text.append(number).append(' ').append(outcome).append('\n'));
    Whole.write(file, text.toString());
  }
}
