package openhall.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The TUF client of npm, as one reader with a memory of its own. Each read is a process. One
 * thread.
 */
final class TufJs {

  private static final Path HOME = Path.of("target", "tuf-js").toAbsolutePath();
  private static final String PACKAGE = "package.json";
  private static final String SCRIPT = "read.mjs";
  private static final long MINUTES = 5;

  private final Path metadata;
  private final Path targets;

  /**
   * @param root the trusted root it starts with
   * @param memory an empty directory
   */
  TufJs(Path root, Path memory) {
    this.metadata = memory.resolve("metadata");
    this.targets = memory.resolve("targets");
    try {
      Files.createDirectories(metadata);
      Files.createDirectories(targets);
      Files.copy(root, metadata.resolve("root.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fetches the client unless it is there. Once for all tests. */
  static void install() {
    try {
      byte[] wanted = resource(PACKAGE);
      Path installed = HOME.resolve("node_modules").resolve(PACKAGE);
      Files.createDirectories(HOME);
      copy(SCRIPT);
      if (Files.exists(installed) && Arrays.equals(Files.readAllBytes(installed), wanted)) {
        return;
      }
      copy(PACKAGE);
      Outcome outcome =
          run(
              List.of(
                  "npm",
                  "install",
                  "--no-package-lock",
                  "--no-audit",
                  "--no-fund",
                  "--ignore-scripts",
                  "--prefer-offline",
                  "--loglevel=error"));
      if (!outcome.accepted()) {
        throw new AssertionError("npm 装不上 cannot install tuf-js: " + outcome.words());
      }
      Files.write(installed, wanted);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refreshes at that instant and downloads the targets. */
  Outcome read(Instant now, URI repository, List<String> paths) {
    var command =
        new ArrayList<>(
            List.of(
                "node",
                SCRIPT,
                now.toString(),
                metadata.toString(),
                repository.toString(),
                targets.toString()));
    command.addAll(paths);
    return run(command);
  }

  /** The bytes downloaded for a path. */
  byte[] downloaded(String path) throws IOException {
    return Files.readAllBytes(file(path));
  }

  boolean has(String path) {
    return Files.exists(file(path));
  }

  private Path file(String path) {
    return targets.resolve(URLEncoder.encode(path, UTF_8));
  }

  /**
   * How a run ended.
   *
   * @param words what it said, empty where all went well
   */
  record Outcome(boolean accepted, String words) {}

  private static Outcome run(List<String> command) {
    try {
      var builder = new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
      if (command.getFirst().equals("node")) {
        // The service is on this machine; no proxy knows it.
        builder
            .environment()
            .keySet()
            .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
      }
      Process process = builder.start();
      process.getOutputStream().close();
      process
          .toHandle()
          .onExit()
          .orTimeout(MINUTES, TimeUnit.MINUTES)
          .exceptionally(_ -> {
            process.destroyForcibly();
            return process.toHandle();
          });
      String words = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Outcome(process.waitFor() == 0, words.strip());
    } catch (IOException e) {
      throw new AssertionError(
          "没有 %1$s：deploy/setup test 会安装。 No %1$s here: deploy/setup test installs it."
              .formatted(command.getFirst()),
          e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(String name) throws IOException {
    Files.write(HOME.resolve(name), resource(name));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TufJs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return in.readAllBytes();
    }
  }
}
