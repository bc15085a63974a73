package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.search.Tokens;
import openhall.store.Indexer;
import openhall.store.Store;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;

/**
 * What packs cost on the line: a district, a street and a community with equal shares of items,
 * each approved by three people; a publisher in memory, a kiosk's own synchronizer. One thread.
 */
final class PackBench {

  private static final List<String> CHAIN =
      List.of("nanhe", "nanhe/pingan", "nanhe/pingan/dongjie");
  private static final UnitId UNIT = new UnitId("nanhe/pingan/dongjie");
  private static final int FEES = 20;
  private static final int PHONE_ROUNDS = 5;
  private static final int PHONES = 30;
  private static final int SMALL = 3_000;
  private static final int LARGE = 30_000;
  private static final int PROVINCE = 11_101;

  private final Path dir;
  private final Progress progress;
  private final ManyItems items = new ManyItems(Product.packaged().content());
  private final List<Figure> figures = new ArrayList<>();

  PackBench(Path dir, Progress progress) {
    this.dir = dir;
    this.progress = progress;
  }

  List<Figure> run() {
    progress.say("增量更新的字节数：3000 项… bytes of a change: 3,000 items");
    try (var small = new Case("small", SMALL, 0)) {
      first(small);
      double[][] fees = small.fees(FEES);
      add(Measure.FEE_3000, fees[0], "bodies down for one fee, of 3,000 items of 2 to 8 KB");
      add(Measure.FEE_REQUESTS, fees[1], "timestamp and pack");
      add(Measure.PHONES, small.phones(PHONE_ROUNDS), "30 items, each approved anew by three");
    }
    progress.say("11101 个角色… 11,101 roles");
    try (var province = new Case("province", SMALL, PROVINCE - CHAIN.size() - 1)) {
      add(Measure.FEE_PROVINCE, province.fees(FEES)[0], "in a repository of 11,101 roles");
    }
    progress.say("30000 项… 30,000 items");
    try (var large = new Case("large", LARGE, 0)) {
      add(Measure.FEE_30000, large.fees(FEES)[0], "bodies down for one fee, of 30,000 items");
    }
    return List.copyOf(figures);
  }

  private void add(Measure measure, double[] values, String note) {
    Figure figure = Figure.median(measure, values, note);
    figures.add(figure);
    progress.say(measure.figure() + " " + figure.value());
  }

  /** In a program that has just started, as a kiosk is at its first sync. */
  private void first(Case of) {
    Path repository = of.written();
    var cpu = new double[3];
    var activation = new double[cpu.length];
    for (int i = 0; i < cpu.length; i++) {
      double[] said = FirstSync.run(dir.resolve("first-" + i), repository, UNIT.path());
      cpu[i] = said[0];
      activation[i] = said[1];
    }
    add(Measure.FIRST_BYTES, new double[] {of.firstBytes}, "bodies down, 9,000 signatures in it");
    add(
        Measure.FIRST_CPU,
        cpu,
        "CPU of the pass, by a program just started, 9,003 approvals verified");
    add(Measure.ACTIVATE, activation, "the transaction and the search index over it");
  }

  /** A repository and a kiosk that has its first release. */
  private final class Case implements AutoCloseable {

    private final String name;
    private final TestClock clock = new TestClock();
    private final MemoryRepository repository = new MemoryRepository(clock);
    private final CountedWire wire =
        new CountedWire(path -> repository.find(path).or(() -> repository.pack(path)));
    private final List<Item> all = new ArrayList<>();
    private final Store store;
    private final Synchronizer synchronizer;
    private final long firstBytes;

    Case(String name, int count, int otherUnits) {
      this.name = name;
      CHAIN.forEach(repository::addUnit);
      for (int i = 0; i < otherUnits; i++) {
        repository.addUnit("nanhe/s%03d/c%02d".formatted(i / 100, i % 100).replace("/c00", ""));
      }
      all.addAll(items.spread(CHAIN, count));
      all.forEach(repository::put);
      repository.publish();
      store = Store.open(dir.resolve(name), new Indexer(Tokens.VERSION, Tokens::rows));
      synchronizer = new Synchronizer(wire, store, new Settings(UNIT, repository.firstRoot()));
      activate();
      firstBytes = wire.bytes();
    }

    /** Bytes and requests, change by change. */
    double[][] fees(int rounds) {
      var bytes = new double[rounds];
      var requests = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        change(i * 10, items::withOtherFee);
        repository.publish();
        activate();
        bytes[i] = wire.bytes();
        requests[i] = wire.requests();
      }
      return new double[][] {bytes, requests};
    }

    double[] phones(int rounds) {
      var bytes = new double[rounds];
      int at = 0;
      for (int i = 0; i < rounds; i++) {
        for (int changed = 0; changed < PHONES; at++) {
          if (ManyItems.hasPhone(all.get(at))) {
            change(at, items::withOtherPhone);
            changed++;
          }
        }
        repository.publish();
        activate();
        bytes[i] = wire.bytes();
      }
      return bytes;
    }

    /** All that the first sync asks for, as files. */
    Path written() {
      Path to = dir.resolve(name + "-files");
      String pack = "packs/" + UNIT + "/0-1.pack";
      try {
        for (Map.Entry<String, byte[]> file :
            Map.of(
                    "timestamp.json",
                    repository.find("timestamp.json").orElseThrow(),
                    "1.root.json",
                    repository.firstRoot(),
                    pack,
                    repository.pack(pack).orElseThrow())
                .entrySet()) {
          Path path = to.resolve(file.getKey());
          Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(to));
          Files.write(path, file.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return to;
    }

    @Override
    public void close() {
      store.close();
    }

    private void change(int index, UnaryOperator<Item> edit) {
      Item changed = edit.apply(all.get(index));
      all.set(index, changed);
      repository.put(changed);
    }

    private void activate() {
      wire.reset();
      SyncOutcome outcome = synchronizer.runOnce(clock.instant());
      if (!(outcome instanceof SyncOutcome.Activated)) {
        throw new IllegalStateException("Expected another release, got " + outcome);
      }
    }
  }
}
