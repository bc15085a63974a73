package openhall.kiosk.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import openhall.content.ItemKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people open most at this kiosk (W18), kept on its own disk and nowhere else. A power cut
 * costs what was counted since the last {@link #save}. Any thread.
 */
public final class Usage {

  private static final Logger LOG = LoggerFactory.getLogger(Usage.class);
  private static final String NAME = "opened.txt";

  private final Path file;
  private final Counts counts;
  private boolean changed;

  private Usage(Path file, Counts counts) {
    this.file = file;
    this.counts = counts;
  }

  /** Counts on from what that directory has; from nothing if it cannot be read. */
  public static Usage in(Path directory) {
    Path file = directory.resolve(NAME);
    return new Usage(file, Counts.read(lines(file)));
  }

  public synchronized void opened(ItemKey key, LocalDate today) {
    counts.opened(key, today);
    changed = true;
  }

  /** The items opened most on the days before {@code today}, most first. */
  public synchronized List<ItemKey> ranking(LocalDate today) {
    return counts.ranking(today);
  }

  /**
   * Writes to the disk what was counted since the last time; a full disk costs no more than that.
   */
  public void save() {
    try {
      write();
    } catch (IOException e) {
      LOG.warn("Cannot keep how often items were opened", e);
    }
  }

  private synchronized void write() throws IOException {
    if (!changed) {
      return;
    }
    Path fresh = file.resolveSibling(NAME + ".new");
    Files.writeString(fresh, counts.written());
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    changed = false;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      LOG.warn("Cannot read how often items were opened", e);
      return List.of();
    }
  }
}
