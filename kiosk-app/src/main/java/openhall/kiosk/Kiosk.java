package openhall.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.kiosk.device.Gaze;
import openhall.kiosk.device.Heartbeat;
import openhall.kiosk.device.StatusPage;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.feed.PlayRecorder;
import openhall.kiosk.feed.Releases;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.feed.Usage;
import openhall.kiosk.fleet.Fleet;
import openhall.search.Tokens;
import openhall.store.Indexer;
import openhall.store.PlayLog;
import openhall.store.Store;
import openhall.supervisor.Supervisor;
import openhall.sync.Alarm;
import openhall.sync.Blanking;
import openhall.sync.Pace;
import openhall.sync.ServiceWords;
import openhall.sync.SyncLoop;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpFetcher;
import openhall.sync.http.HttpWakeUp;
import openhall.sync.stick.StickReader;
import openhall.sync.stick.StickReport;
import openhall.sync.stick.Sticks;
import openhall.sync.stick.Verdict;
import openhall.trust.ed25519.Ed25519Provider;
import openhall.trust.sm2.Sm2Provider;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One kiosk process, wired by hand: store, front, mirror, clock, status page. Runs until the
 * process ends.
 */
final class Kiosk {

  /**
   * What a kiosk is told; {@code name} is that of its screen, {@code status} below 0 means no
   * status page.
   */
  record Settings(
      UnitId unit,
      BoardName name,
      URI repository,
      CertificateAuthorities authorities,
      Path root,
      Path data,
      ZoneId zone,
      List<Path> sticks,
      int status,
      Optional<Member> fleet) {}

  /**
   * A screen that staff look after from the console.
   *
   * @param service the address of the console
   * @param fault the latest code of a fault, or empty
   */
  record Member(URI service, String mode, String panel, Supplier<String> fault) {}

  private static final int NOTICE_SECONDS = 30;

  private Kiosk() {}

  /** Shows what the store holds at once, then keeps it current. */
  static void start(
      Settings settings,
      InstantSource clock,
      Supplier<Front> fronts,
      Mirroring mirroring,
      Supervisor supervisor)
      throws IOException {
    var screen = new FxThread();
    CompletableFuture<Front> made = FxThread.starting(fronts);
    Store store = Store.open(settings.data(), new Indexer(Tokens.VERSION, Tokens::rows));
    var usage = Usage.in(settings.data());
    Supplier<StoreCatalogue> stored =
        () -> StoreCatalogue.of(store, settings.unit(), settings.zone(), usage::ranking);
    StoreCatalogue first = stored.get();
    mirroring.holds(first.release());
    var blanking = new Blanking(store);
    Predicate<BoardName> ordered =
        name -> blanking.orderFor(settings.unit(), name, clock.instant()).isPresent();
    mirroring.blankedBy(() -> blanking.orderFor(settings.unit(), settings.name(), clock.instant()));
    Front front = made.join();
    var painted = new CompletableFuture<Void>();
    screen.execute(() -> {
      FxThread.oncePainted(() -> painted.complete(null));
      front.blank(ordered);
      front.open(first, usage);
    });
    blanking.tells(() -> screen.execute(() -> front.blank(ordered)));
    // Two processors have enough to do until people see something.
    painted.join();
    supervisor.ready();
    first.prepare();
    believe();
    var releases =
        new Releases(
            stored,
            screen,
            next -> {
              mirroring.holds(next.release());
              front.release(next);
            });
    byte[] root = Files.readAllBytes(settings.root());
    var mirrored = new openhall.sync.Settings(settings.unit(), root);
    var code = new CodeWindow(settings.fleet().map(Member::service).orElse(URI.create("")));
    var named = new NameWindow(settings.name(), front::windows);
    var words = new ServiceWords(store, root);
    var gaze = new Gaze(front::windows, front::gliding, front::isDark);
    var hands = new ScreenHands(screen, front, named, supervisor);
    Optional<Fleet> fleet =
        settings
            .fleet()
            .map(member -> new Membership(settings, member, mirroring, clock, gaze::sight))
            .flatMap(membership ->
                membership.starting(
                    words::isSaid, shown -> screen.execute(() -> code.show(shown)), hands));
    mirror(
        settings,
        new Synchronizer(
            new HttpFetcher(settings.repository(), settings.authorities()),
            store,
            mirrored,
            blanking),
        clock,
        releases,
        mirroring,
        fleet);
    ScheduledExecutorService seconds = seconds();
    fleet.ifPresent(_ -> new Watching(gaze, screen, seconds).start());
    watched(supervisor, new Heartbeat(screen, front::windows, supervisor::alive), seconds);
    var plays = new PlayRecorder(settings.data(), PlayLog.Bounds.USUAL, clock, System::nanoTime);
    plays.start();
    Future<?> _ =
        seconds.scheduleAtFixedRate(
            () ->
                screen.execute(() -> {
                  front.blank(ordered);
                  second(front, plays);
                  code.second();
                  named.second();
                }),
            1,
            1,
            TimeUnit.SECONDS);
    Future<?> _ = seconds.scheduleAtFixedRate(usage::save, 1, 1, TimeUnit.MINUTES);
    var stick = new AtomicReference<>(StickNotice.none());
    watchSticks(
        settings.sticks(),
        new StickReader(store, mirrored, blanking),
        clock,
        report -> {
          stick.set(new StickNotice(Optional.of(report)));
          mirroring.stick(stick.get());
          if (report.verdict() == Verdict.TAKEN) {
            releases.load();
          }
          screen.execute(() -> front.notice(stick.get().words()));
          Future<?> _ =
              seconds.schedule(
                  () -> screen.execute(() -> front.notice("")), NOTICE_SECONDS, TimeUnit.SECONDS);
        });
    if (settings.status() >= 0) {
      var page =
          new StatusPage(
              settings.status(),
              screen,
              () ->
                  Stream.of(front.windows(), code.windows(), named.windows())
                      .flatMap(List::stream)
                      .toList(),
              () -> stick.get().beside(status(front, plays)));
      new PlayTables(plays, clock, settings.zone())
          .byPath()
          .forEach((path, table) -> page.serve(path, "text/csv; charset=utf-8", table));
    }
  }

  private static void watched(
      Supervisor supervisor, Heartbeat heart, ScheduledExecutorService seconds) {
    supervisor
        .every()
        .map(Duration::toNanos)
        .ifPresent(pause -> {
          Future<?> _ = seconds.scheduleAtFixedRate(heart::beat, 0, pause, TimeUnit.NANOSECONDS);
        });
  }

  private static void second(Front front, PlayRecorder plays) {
    front.second();
    plays.shows(front.glass().stream().flatMap(glass -> glass.plays().stream()).toList());
  }

  private static Map<String, Object> status(Front front, PlayRecorder plays) {
    var words = new HashMap<>(front.showing());
    words.put("playLog", plays.trouble().orElse(""));
    return words;
  }

  /** Whom to believe, and where libraries log: what needs no picture. */
  private static void believe() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Ed25519Provider.register();
    Sm2Provider.register();
  }

  private static void watchSticks(
      List<Path> parents,
      StickReader reader,
      InstantSource clock,
      Consumer<? super StickReport> listener) {
    new Sticks(parents, reader, clock, new Alarm(), listener).start();
  }

  /** Keeps the store current, at once when the service calls, otherwise by asking. */
  private static void mirror(
      Settings settings,
      Synchronizer synchronizer,
      InstantSource clock,
      Releases releases,
      Mirroring mirroring,
      Optional<Fleet> fleet) {
    var loop =
        new SyncLoop(
            synchronizer,
            new SyncLoop.Timing(clock, new Alarm(), RandomGenerator.getDefault(), Pace.DEFAULT),
            outcome -> {
              mirroring.passed(outcome);
              if (outcome instanceof SyncOutcome.Activated) {
                releases.load();
              }
            });
    URI events = HttpWakeUp.eventsBeside(settings.repository());
    var wakeUp =
        new HttpWakeUp(
            fleet.map(Fleet::id).map(id -> HttpWakeUp.eventsOf(events, id)).orElse(events),
            settings.authorities(),
            loop::wakeUp,
            new Alarm(),
            RandomGenerator.getDefault());
    fleet.ifPresent(each -> wakeUp.tells(each::call));
    loop.relyOn(wakeUp::isListening);
    mirroring.relyOn(wakeUp::isListening);
    loop.start();
    wakeUp.start();
  }

  private static ScheduledExecutorService seconds() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("seconds").factory());
  }
}
