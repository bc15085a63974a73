package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.kiosk.paper.ReadBack;
import openhall.kiosk.printing.Cups;

/**
 * The tour's step with paper: a daemon and a queue of its own where CUPS is installed, otherwise
 * only the word that there is none. One thread.
 */
final class Paperwork implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path dir;
  private final Optional<Cups> cups;

  Paperwork() {
    try {
      // Not beside the town's data, which nobody else may enter.
      dir =
          Files.createTempDirectory(
              "openhall-print",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      cups = Cups.isInstalled() ? Optional.of(Cups.start(dir)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a kiosk beside this printer is started with. */
  List<String> arguments() {
    return cups.map(c -> List.of("--printer", c.address(Cups.QUEUE))).orElseGet(List::of);
  }

  /** From the page of a procedure to its sheet of paper, which is kept in {@code out}. */
  void print(Screen touch, Evidence evidence, Path out, List<String> words) {
    if (cups.isEmpty()) {
      evidence.note(
          "没有装 CUPS，这一遍不打印 CUPS is not installed, nothing is printed: deploy/setup print");
      return;
    }
    touch.tap("带走");
    evidence.see(touch, "take-along", "把办事指南带走", List.of("打印告知单"));
    touch.tap("打印告知单");
    evidence.see(touch, "printed", "一次性告知单打印好了", List.of("打印好了"));
    byte[] sheet =
        Wait.until(PATIENCE, PAUSE, () -> sheet(cups.get()))
            .orElseThrow(() -> new NotSeen("打印机没有出纸 no sheet has come out"));
    try {
      Files.write(out.resolve("once-told.pdf"), sheet);
      ReadBack read = ReadBack.of(sheet);
      for (String word : words) {
        if (!read.text().contains(word)) {
          throw new NotSeen("纸上应有 expected on paper: " + word + "; " + read.text());
        }
      }
      evidence.note(
          "once-told.pdf  CUPS 打印出 %d 页 %.0f×%.0f 毫米，写着 on paper: %s"
              .formatted(read.pages(), read.width(), read.height(), String.join("、", words)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    cups.ifPresent(Cups::close);
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Optional<byte[]> sheet(Cups cups) {
    try {
      return cups.sheets().stream().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
