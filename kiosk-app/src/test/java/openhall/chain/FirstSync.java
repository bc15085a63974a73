package openhall.chain;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
import openhall.search.Index;
import openhall.search.Tokens;
import openhall.store.Candidate;
import openhall.store.Copy;
import openhall.store.Indexer;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.TestClock;
import openhall.trust.ed25519.Ed25519Provider;
import openhall.trust.json.EnvelopeJson;

/** A first sync from files, and then the same release activated once more in an empty store. */
final class FirstSync {

  private static final double NANOS = 1e9;
  private static final Pattern SAID =
      Pattern.compile("^first ([0-9.]+) ([0-9.]+)$", Pattern.MULTILINE);

  private FirstSync() {}

  /** CPU seconds of the pass and seconds of the activation, measured in a process of its own. */
  static double[] run(Path data, Path repository, String unit) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FirstSync.class.getName(),
            data.toString(),
            repository.toString(),
            unit);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    try (Child child = Child.start("first sync", log, Map.of(), command)) {
      Matcher found = SAID.matcher(child.join() == 0 ? child.said() : "");
      if (!found.find()) {
        throw new IllegalStateException("没有同步 no sync:\n" + child.said());
      }
      return new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))};
    }
  }

  /** Arguments: data directory, repository, unit. */
  public static void main(String[] arguments) throws IOException {
    Ed25519Provider.register();
    Path data = Path.of(arguments[0]);
    Path repository = Path.of(arguments[1]);
    byte[] root = Files.readAllBytes(repository.resolve("1.root.json"));
    var wire = new CountedWire(path -> file(repository.resolve(path)));
    var indexer = new Indexer(Tokens.VERSION, Tokens::rows);
    try (Store store = Store.open(data.resolve("first"), indexer);
        Store other = Store.open(data.resolve("other"), indexer)) {
      var settings = new Settings(new UnitId(arguments[2]), root);
      var synchronizer = new Synchronizer(wire, store, settings);
      long before = cpu();
      SyncOutcome outcome = synchronizer.runOnce(new TestClock().instant());
      double used = (cpu() - before) / NANOS;
      if (!(outcome instanceof SyncOutcome.Activated)) {
        throw new IllegalStateException("Expected a release, got " + outcome);
      }
      Candidate again = store.read(FirstSync::candidate);
      long start = System.nanoTime();
      other.activate(again);
      index(other);
      System.out.printf(Locale.ROOT, "first %.3f %.3f%n", used, Progress.secondsSince(start));
    }
  }

  private static void index(Store store) {
    Index index =
        store.read(snapshot ->
            Index.of(
                snapshot.searchRows().stream()
                    .map(row -> new Index.Document(row.key(), row.kind(), row.title(), row.text()))
                    .toList()));
    if (index.find("身份证", 1).isEmpty()) {
      throw new IllegalStateException("Nothing is found");
    }
  }

  private static Candidate candidate(Snapshot snapshot) {
    var contents = new HashMap<>(snapshot.contents());
    var copies = new ArrayList<Copy>();
    contents.forEach((_, sha256) -> {
      byte[] file = snapshot.file(sha256).orElseThrow();
      byte[] item = EnvelopeJson.read(file).item();
      copies.add(
          new Copy(
              DocumentJson.read(item), sha256, file, file.length - 1 - item.length, item.length));
    });
    return new Candidate(snapshot.release().orElseThrow(), Map.of(), List.of(), contents, copies);
  }

  private static Optional<byte[]> file(Path path) {
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
