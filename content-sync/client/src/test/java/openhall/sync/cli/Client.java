package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.testkit.TestClock;
import openhall.testkit.TufRepository;
import openhall.trust.json.MetadataJson;

/**
 * The command as a conformance suite sees it: exit codes, files left behind, requests made. Runs in
 * this process; with the property {@code tuf.client} each call is a process of its own.
 */
final class Client {

  private static final Optional<String> PROCESS =
      Optional.ofNullable(System.getProperty("tuf.client"));

  /** When everything happens that does not say otherwise. */
  static final Instant NOW = TestClock.START;

  final Path metadata;
  final Path targets;
  private final Path root;
  private final ShelfServer server;
  private String said = "";

  Client(Path dir, ShelfServer server) throws IOException {
    this.metadata = Files.createDirectory(dir.resolve("metadata"));
    this.targets = Files.createDirectory(dir.resolve("targets"));
    this.root = dir.resolve("initial_root.json");
    this.server = server;
  }

  int init(byte[] trusted) throws IOException {
    Files.write(root, trusted);
    return run(NOW, "--metadata-dir", metadata.toString(), "init", root.toString());
  }

  int refresh() {
    return refresh(NOW);
  }

  int refresh(Instant at) {
    return run(at, "--metadata-url", url("metadata/"), "--metadata-dir", metadata + "", "refresh");
  }

  int download(String... names) {
    return download(NOW, names);
  }

  int download(Instant at, String... names) {
    var line = new ArrayList<>(List.of("--metadata-url", url("metadata/")));
    line.addAll(List.of("--metadata-dir", metadata.toString()));
    Arrays.stream(names).forEach(name -> line.addAll(List.of("--target-name", name)));
    line.addAll(List.of("--target-dir", targets.toString()));
    line.addAll(List.of("--target-base-url", url("targets/"), "download"));
    return run(at, line.toArray(String[]::new));
  }

  /** What the last call said about its failure. */
  String said() {
    return said;
  }

  /** Every file in the metadata folder with the version in it, such as {@code root 1}. */
  List<String> trusted() {
    return files(metadata).stream().map(this::named).toList();
  }

  /** The trusted version of a role; 0 if there is none. */
  long version(String role) {
    return Files.exists(path(role)) ? versionIn(path(role)) : 0;
  }

  byte[] trusted(String role) throws IOException {
    return Files.readAllBytes(path(role));
  }

  /** The targets' contents, the newest file last. */
  List<String> downloads() {
    return files(targets).stream()
        .sorted((a, b) -> modified(a).compareTo(modified(b)))
        .map(Client::text)
        .toList();
  }

  private Path path(String role) {
    return metadata.resolve(role + ".json");
  }

  private String url(String path) {
    return server.address(path).toString();
  }

  private int run(Instant at, String... line) {
    if (PROCESS.isPresent()) {
      return process(PROCESS.get(), at, line);
    }
    var err = new ByteArrayOutputStream();
    int exit = Main.run(List.of(line), () -> at, new PrintStream(err, true, UTF_8));
    said = err.toString(UTF_8);
    return exit;
  }

  private int process(String command, Instant at, String... line) {
    var whole = new ArrayList<String>();
    whole.addAll(List.of("faketime", at.toString().replace("T", " ").replace("Z", "+00:00")));
    whole.add(command);
    whole.addAll(List.of(line));
    try {
      Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
      said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String named(Path file) {
    return file.getFileName().toString().replaceFirst("\\.json$", "") + " " + versionIn(file);
  }

  private static long versionIn(Path file) {
    var json = MetadataJson.ofAnyone();
    byte[] bytes = bytes(file);
    return switch (file.getFileName().toString()) {
      case "root.json" -> json.root(bytes).body().version();
      case "timestamp.json" -> json.timestamp(bytes).body().version();
      case "snapshot.json" -> json.snapshot(bytes).body().version();
      default -> json.targets(TufRepository.TARGETS, bytes).body().version();
    };
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    return new String(bytes(file), UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
