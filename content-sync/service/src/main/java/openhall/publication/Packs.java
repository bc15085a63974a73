package openhall.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.Release;
import openhall.trust.RepositoryPath;
import openhall.trust.pack.PackName;
import openhall.trust.pack.Packing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that lead readers to the newest releases. Those of the last steps are made as soon as
 * there is a release, others when they are asked for, one at a time. Nothing waits for them:
 * readers who get none take whole files. Any thread.
 */
public final class Packs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

  /** Releases to which packs lead, and steps that are kept. */
  private static final int STEPS = 16;

  private static final int JUMPS = 4;
  private static final int MOST_UNDER_WAY = 16;
  private static final long STEP_BYTES = 16L << 20;
  private static final long JUMP_BYTES = 48L << 20;

  private record Step(long from, long to) {
    boolean isOne() {
      return to - from == 1 && from > 0;
    }
  }

  /** What is in a pack depends on nothing else. */
  private record Content(Step step, List<String> roles) {}

  /** Steps and jumps apart: however many odd jumps are asked for, the steps stay at hand. */
  private record Kept(OneAtATime<Step, Packing> ways, OneAtATime<Content, PackFile> files) {}

  private final Published published;
  private final Kept steps;
  private final Kept jumps;
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("packs").factory());
  private volatile long newest;
  private volatile long root = 1;

  public Packs(Published published) {
    this.published = published;
    var turn = new Semaphore(1, true);
    this.steps = kept(turn, STEPS, STEP_BYTES);
    this.jumps = kept(turn, JUMPS, JUMP_BYTES);
  }

  private static Kept kept(Semaphore turn, int ways, long bytes) {
    return new Kept(
        new OneAtATime<>(turn, MOST_UNDER_WAY, ways, _ -> 1),
        new OneAtATime<>(turn, MOST_UNDER_WAY, bytes, file -> file.bytes().length));
  }

  /**
   * The pack; empty if there is no such release, or none that readers are to be led to any more.
   *
   * @throws Busy if too many others are being made
   */
  public Optional<PackFile> find(PackName name) {
    var step = new Step(name.from(), name.to());
    if (step.to() > newest) {
      newest = published.newest().map(Release::number).orElse(0L);
    }
    if (step.to() > newest || step.to() <= newest - STEPS) {
      return Optional.empty();
    }
    return way(step)
        .flatMap(way ->
            way.changedFor(name.unit()).flatMap(roles -> file(new Content(step, roles), way)));
  }

  /** Makes the packs of the last step, for all units, in the background. */
  public void released(long number) {
    newest = Math.max(newest, number);
    ahead.execute(() -> {
      try {
        makeAhead(new Step(number - 1, number));
      } catch (RuntimeException e) {
        LOG.warn("no packs made ahead for release {}: {}", number, e.toString());
      }
    });
  }

  @Override
  public void close() {
    ahead.shutdownNow();
  }

  private void makeAhead(Step step) {
    if (!step.isOne()) {
      return;
    }
    way(step)
        .ifPresent(way -> {
          var roles = new HashSet<List<String>>();
          way.units().forEach(unit -> way.changedFor(unit).ifPresent(roles::add));
          roles.forEach(changed -> file(new Content(step, changed), way));
        });
  }

  private Optional<Packing> way(Step step) {
    return in(step).ways().get(step, _ -> Packing.between(this::bytes, step.from(), step.to()));
  }

  private Optional<PackFile> file(Content content, Packing way) {
    return in(content.step())
        .files()
        .get(content, _ -> Optional.of(new PackFile(way.pack(content.roles(), newestRoot()))));
  }

  private Kept in(Step step) {
    return step.isOne() ? steps : jumps;
  }

  private long newestRoot() {
    long version = root;
    while (bytes(RepositoryPath.root(version + 1)).isPresent()) {
      version++;
    }
    root = version;
    return version;
  }

  private Optional<byte[]> bytes(String path) {
    return published.file(path).map(PublishedFile::bytes);
  }
}
