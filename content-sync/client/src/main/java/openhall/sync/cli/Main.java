package openhall.sync.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import openhall.sync.TufClient;
import openhall.sync.TufOutcome;
import openhall.sync.http.HttpFetcher;

/**
 * The command {@code tuf-client}, as the public TUF conformance suite calls it. Options come in any
 * order; exit 0 is success, 1 is failure of whatever kind, explained in one line.
 *
 * <pre>
 * --metadata-dir D init ROOT
 * --metadata-dir D --metadata-url U refresh
 * --metadata-dir D --metadata-url U --target-name P… --target-base-url T --target-dir X download
 * </pre>
 */
public final class Main {

  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args), InstantSource.system(), System.err));
  }

  /** The whole command, at an instant of the caller's choice. */
  static int run(List<String> line, InstantSource clock, PrintStream err) {
    try {
      return exit(execute(Arguments.read(line), clock.instant()), err);
    } catch (IllegalArgumentException e) {
      err.println("tuf-client: 用法错误 usage: " + e.getMessage());
    } catch (UncheckedIOException | IOException e) {
      err.println("tuf-client: 读写失败 I/O: " + e);
    }
    return FAILED;
  }

  private static TufOutcome execute(Arguments arguments, Instant now) throws IOException {
    List<String> words = arguments.words();
    if (words.size() == 2 && words.getFirst().equals("init")) {
      byte[] root = Files.readAllBytes(Path.of(words.getLast()));
      return TufClient.init(folder(arguments, "--metadata-dir").metadata(), root, now);
    }
    if (words.equals(List.of("refresh"))) {
      return refresh(arguments, now);
    }
    if (words.equals(List.of("download"))) {
      return download(arguments, now);
    }
    throw new IllegalArgumentException("Expected init ROOT, refresh or download, got " + words);
  }

  private static TufOutcome refresh(Arguments arguments, Instant now) {
    var trail = folder(arguments, "--metadata-dir").metadata();
    try (var metadata = new HttpFetcher(arguments.address("--metadata-url"))) {
      return new TufClient(metadata, trail, now).refresh();
    }
  }

  private static TufOutcome download(Arguments arguments, Instant now) {
    List<String> names = arguments.all("--target-name");
    var trail = folder(arguments, "--metadata-dir").metadata();
    var artifacts = folder(arguments, "--target-dir").artifacts();
    try (var metadata = new HttpFetcher(arguments.address("--metadata-url"));
        var targets = new HttpFetcher(arguments.address("--target-base-url"))) {
      return new TufClient(metadata, trail, now).download(names, targets, artifacts);
    }
  }

  private static Folder folder(Arguments arguments, String option) {
    return new Folder(arguments.path(option));
  }

  private static int exit(TufOutcome outcome, PrintStream err) {
    return switch (outcome) {
      case TufOutcome.Done() -> 0;
      case TufOutcome.Refused(var failure) -> failed(err, "验证未通过 refused: " + failure.getMessage());
      case TufOutcome.Unavailable(String reason) -> failed(err, "取不到 unavailable: " + reason);
      case TufOutcome.NoSuchTarget(String path) -> failed(err, "没有此目标 no such target: " + path);
    };
  }

  private static int failed(PrintStream err, String reason) {
    err.println("tuf-client: " + reason);
    return FAILED;
  }
}
