package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.sync.Alarm;
import openhall.sync.Blanking;
import openhall.sync.Pace;
import openhall.sync.Settings;
import openhall.sync.SyncLoop;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpFetcher;
import openhall.sync.http.HttpWakeUp;

/** A kiosk without a screen that would miss every release which it is not called for. */
final class Listener implements AutoCloseable {

  /** Only a call, or a failure, makes it look. */
  private static final Pace PACE =
      new Pace(Duration.ofDays(1), Duration.ofMillis(200), Duration.ofSeconds(2));

  private final Store store;
  private final Blanking blanking;
  private final HttpFetcher fetcher;
  private final SyncLoop loop;
  private final HttpWakeUp wakeUp;
  private final Queue<SyncOutcome> refused = new ConcurrentLinkedQueue<>();

  private Listener(Path data, URI repository, CertificateAuthorities authorities, Path root) {
    try {
      var random = RandomGenerator.getDefault();
      store = Store.open(data, Indexer.NONE);
      blanking = new Blanking(store);
      fetcher = new HttpFetcher(repository, authorities);
      var settings = new Settings(new UnitId(Town.UNIT), Files.readAllBytes(root));
      var timing = new SyncLoop.Timing(Clock.systemUTC(), new Alarm(), random, PACE);
      var synchronizer = new Synchronizer(fetcher, store, settings, blanking);
      loop = new SyncLoop(synchronizer, timing, this::passed);
      var events = HttpWakeUp.eventsBeside(repository);
      wakeUp = new HttpWakeUp(events, authorities, loop::wakeUp, new Alarm(), random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Listener start(Path data, Proxy proxy, Path root) {
    try {
      var authorities = CertificateAuthorities.in(proxy.certificate());
      var listener = new Listener(data, proxy.repository(), authorities, root);
      listener.loop.start();
      listener.wakeUp.start();
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it shows; 0 before the first release. */
  long release() {
    return store.read(Snapshot::release).map(ReleaseMark::number).orElse(0L);
  }

  boolean isBlank() {
    var now = Clock.systemUTC().instant();
    return blanking.orderFor(new UnitId(Town.UNIT), new BoardName("hall"), now).isPresent();
  }

  boolean isListening() {
    return wakeUp.isListening();
  }

  /** What a service must never give a kiosk, whatever happens to it. */
  Queue<SyncOutcome> refused() {
    return refused;
  }

  @Override
  public void close() {
    wakeUp.close();
    loop.close();
    fetcher.close();
    store.close();
  }

  private void passed(SyncOutcome outcome) {
    switch (outcome) {
      case SyncOutcome.Activated _, SyncOutcome.UpToDate _, SyncOutcome.Unreachable _ -> {}
      case SyncOutcome.Incomplete _,
          SyncOutcome.Expired _,
          SyncOutcome.Refused _,
          SyncOutcome.Unapproved _,
          SyncOutcome.Unacceptable _,
          SyncOutcome.StoreFailed _ ->
          refused.add(outcome);
    }
  }
}
