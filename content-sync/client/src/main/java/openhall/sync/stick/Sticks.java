package openhall.sync.stick;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import openhall.sync.Waiter;
import openhall.trust.pack.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices sticks with releases on them: looks every two seconds below the directories under which a
 * desktop mounts them, and takes each once for as long as it stays as it is. Has a thread of its
 * own once started.
 */
public final class Sticks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sticks.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int MOST_LISTED = 64;

  private final List<Path> parents;
  private final StickReader reader;
  private final InstantSource clock;
  private final Waiter waiter;
  private final Consumer<? super StickReport> listener;
  private final Thread thread = Thread.ofPlatform().name("sticks").daemon().unstarted(this::run);
  private Map<Path, String> seen = Map.of();
  private volatile boolean closed;

  /**
   * @param parents such as {@code /media}; sticks lie one or two levels below
   * @param listener gets what came of each stick, on the thread that looks
   */
  public Sticks(
      List<Path> parents,
      StickReader reader,
      InstantSource clock,
      Waiter waiter,
      Consumer<? super StickReport> listener) {
    this.parents = List.copyOf(parents);
    this.reader = reader;
    this.clock = clock;
    this.waiter = waiter;
    this.listener = listener;
  }

  public void start() {
    thread.start();
  }

  /** Ends after the stick being read. */
  @Override
  public void close() {
    closed = true;
    waiter.call();
  }

  /** Takes the sticks that were not there, or not like this, when it last looked. One thread. */
  void look() {
    Map<Path, String> now = new HashMap<>();
    for (Path parent : parents) {
      for (Path outer : below(parent)) {
        note(outer, now);
        below(outer).forEach(inner -> note(inner, now));
      }
    }
    Map<Path, String> before = seen;
    seen = now;
    now.forEach((mount, state) -> {
      if (!state.equals(before.get(mount))) {
        take(mount);
      }
    });
  }

  private void run() {
    try {
      while (!closed) {
        look();
        waiter.await(EVERY);
      }
    } catch (InterruptedException e) {
      LOG.debug("No longer looking for sticks");
    }
  }

  private void take(Path mount) {
    try {
      StickReport report = reader.read(mount, clock.instant());
      LOG.info("Stick {}: {} ({})", mount, report.verdict().en(), report.detail());
      listener.accept(report);
    } catch (RuntimeException e) {
      // Looking must go on: the next stick may be fine.
      LOG.error("Reading the stick {} broke off", mount, e);
    }
  }

  private static void note(Path mount, Map<Path, String> now) {
    Path directory = mount.resolve(Manifest.DIRECTORY);
    if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      now.put(mount, state(directory.resolve(Manifest.NAME)));
    }
  }

  /** Changes when the stick has been written again. */
  private static String state(Path manifest) {
    try {
      BasicFileAttributes file =
          Files.readAttributes(manifest, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return file.lastModifiedTime() + " " + file.size();
    } catch (IOException notYet) {
      return "unfinished";
    }
  }

  private static List<Path> below(Path parent) {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        if (found.size() < MOST_LISTED && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          found.add(entry);
        }
      }
    } catch (IOException notThere) {
      return List.of();
    }
    return found;
  }
}
