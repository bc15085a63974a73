package openhall.kiosk.device;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs small programs of the machine, each for a short time only. Thread-safe. */
public final class Programs {

  private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

  private final String path;
  private final Duration limit;

  /**
   * @param path where they are, as in the environment variable PATH
   * @param limit after which a program is ended
   */
  public Programs(String path, Duration limit) {
    this.path = path;
    this.limit = limit;
  }

  /** What it says when it has ended well; empty when it is not there, fails or hangs. */
  Optional<String> run(List<String> command, String input) {
    Optional<Path> file = find(command.getFirst());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    var words = new ArrayList<>(command);
    words.set(0, file.get().toString());
    try {
      return run(words.toArray(String[]::new), input);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} 没有运行 could not be run", command, e);
      return Optional.empty();
    }
  }

  private Optional<Path> find(String name) {
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<String> run(String[] command, String input) throws IOException {
    Path said = Files.createTempFile("openhall", ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.debug("{} reads nothing", command[0], e);
    }
    try {
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      String words = Files.readString(said, StandardCharsets.ISO_8859_1);
      if (ended && process.exitValue() == 0) {
        return Optional.of(words);
      }
      LOG.info("{} 没有成功 did not work: {}", command, words);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      Files.deleteIfExists(said);
    }
  }
}
