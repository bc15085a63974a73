package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The numbered pictures of a tour and the report beside them. Any thread. */
final class Evidence {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path dir;
  private final Progress progress;
  private final AtomicInteger steps = new AtomicInteger();

  /** Takes away report and pictures of an earlier tour. */
  Evidence(Path dir, Progress progress) throws IOException {
    this.dir = dir;
    this.progress = progress;
    Files.createDirectories(dir);
    Files.deleteIfExists(report());
    try (DirectoryStream<Path> pictures = Files.newDirectoryStream(dir, "[0-9][0-9]-*.png")) {
      for (Path picture : pictures) {
        Files.delete(picture);
      }
    }
  }

  void see(Screen screen, String picture, String what, List<String> words) {
    see(screen, picture, what, PATIENCE, words);
  }

  /**
   * A step: all words are drawn and have ink, and there is a picture of it; otherwise {@link
   * NotSeen}.
   */
  void see(Screen screen, String picture, String what, Duration limit, List<String> words) {
    String file = "%02d-%s.png".formatted(steps.incrementAndGet(), picture);
    long start = System.nanoTime();
    try {
      Scene scene = screen.awaitInk(limit, words);
      note(
          "%s  %s：看到 saw %s (%.1f s，%d 段文字 texts)"
              .formatted(
                  file,
                  what,
                  String.join("、", words),
                  Progress.secondsSince(start),
                  scene.drawn().size()));
    } catch (NotSeen e) {
      throw new NotSeen("%s（%s）：%s".formatted(what, file, e.getMessage()));
    } finally {
      screen.display().picture(dir.resolve(file));
    }
  }

  void note(String words) {
    progress.say(words);
    try {
      Files.writeString(
          report(),
          "[%5.1f s] %s%n".formatted(progress.seconds(), words),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path report() {
    return dir.resolve("steps.txt");
  }
}
