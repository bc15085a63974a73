package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The group sync: the first sync of a county's directory, then one changed item at a time. One
 * thread; use once.
 */
final class SyncBench {

  private static final int DIRECTORY = 1135;
  private static final int FIRST_SYNCS = 5;
  private static final int WARM_UP = 10;
  private static final int APPLIED = 40;
  private static final int PROPAGATED = 200;
  private static final double MILLIS = 1000;
  private static final double SLOW = 0.99;

  private final Path dir;
  private final @Nullable Path directory;
  private final Progress progress;
  private final Consumer<Figure> figures;

  /**
   * @param directory the real one; without it there is no first sync, and the sample content
   *     changes
   * @param figures takes each as soon as it is measured
   */
  SyncBench(Path dir, @Nullable Path directory, Progress progress, Consumer<Figure> figures) {
    this.dir = dir;
    this.directory = directory;
    this.progress = progress;
    this.figures = figures;
  }

  void run() {
    new PackBench(dir.resolve("packs"), progress).run().forEach(figures);
    new PeersBench(dir.resolve("peers"), progress).run().forEach(figures);
    try (var town = new Town(Product.packaged(), dir, progress)) {
      Publisher publisher = publish(town);
      figures.accept(new PollBench(publisher, dir).run());
      progress.say("逐项修改并同步… one changed item at a time");
      try (var mirror = publisher.mirror("mirror")) {
        String over = " one of " + mirror.activate().written() + " items";
        figures.accept(
            Figure.median(
                Measure.APPLY_ONE, apply(publisher, mirror), "fetch, verify, activate" + over));
        double[] millis = new Propagation(publisher, mirror).measure(WARM_UP, PROPAGATED);
        String note = "acknowledged → readable in a mirror," + over;
        figures.accept(Figure.median(Measure.PROPAGATION_MEDIAN, millis, note));
        figures.accept(Figure.percentile(Measure.PROPAGATION_SLOW, SLOW, millis, note));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Publisher publish(Town town) {
    if (directory == null) {
      progress.say("没有给 --directory，不测 not measured: " + Measure.FIRST_SYNC.figure());
      return Publisher.ofSample(town, dir);
    }
    Publisher publisher = Publisher.ofDirectory(town, dir, directory);
    if (publisher.procedures() == DIRECTORY) {
      firstSyncs(publisher);
    } else {
      progress.say(
          "这份目录有 %d 项，不测 procedures in this directory, not measured: %s"
              .formatted(publisher.procedures(), Measure.FIRST_SYNC.figure()));
    }
    return publisher;
  }

  private void firstSyncs(Publisher publisher) {
    progress.say("第一次同步… first syncs");
    var seconds = new double[FIRST_SYNCS];
    int items = 0;
    for (int i = 0; i < FIRST_SYNCS; i++) {
      Mirror.First first = firstSync(publisher, "first-" + i);
      seconds[i] = first.seconds();
      items = first.items();
    }
    String note = items + " items into an empty store, by a program just started";
    figures.accept(Figure.median(Measure.FIRST_SYNC, seconds, note));
  }

  /** In a process of its own: a kiosk that has nothing yet has just started. */
  private Mirror.First firstSync(Publisher publisher, String name) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Mirror.class.getName(),
            dir.resolve(name).toString(),
            publisher.repository().toString(),
            publisher.root().toString(),
            publisher.unit());
    Path log = dir.resolve("logs/" + name + ".log");
    try (Child child = Child.start(name, log, Map.of(), command)) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.said());
      }
      return Mirror.First.of(child.said());
    }
  }

  /** Milliseconds of passes that bring one item each. */
  private static double[] apply(Publisher publisher, Mirror mirror) {
    var millis = new double[APPLIED];
    for (int i = -WARM_UP; i < APPLIED; i++) {
      publisher.approveChange();
      publisher.release();
      long start = System.nanoTime();
      mirror.activate();
      if (i >= 0) {
        millis[i] = Progress.secondsSince(start) * MILLIS;
      }
    }
    return millis;
  }
}
