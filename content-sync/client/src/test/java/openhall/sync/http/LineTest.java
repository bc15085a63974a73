package openhall.sync.http;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import openhall.store.Entry;
import openhall.store.Indexer;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.sync.Fetched;
import openhall.sync.Fetcher.Request;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.testkit.FaultyLine;
import openhall.testkit.FaultyLine.Fault;
import openhall.testkit.MemoryRepository;
import openhall.testkit.TestClock;
import openhall.trust.TopRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole synchronisations over lines as halls have them. What was shown stays until all is there.
 */
final class LineTest {

  private static final int ITEMS = 30;
  private static final int MODEM = 56_000 / 8;

  @TempDir Path dir;
  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);
  private Server server;
  private FaultyLine line;
  private HttpFetcher fetcher;
  private Store store;
  private Synchronizer synchronizer;

  @BeforeEach
  void start() throws IOException {
    server = new Server();
    server.page(
        "/repository/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring("/repository/".length());
          Optional<byte[]> file = repository.find(path);
          Server.answer(exchange, file.isPresent() ? 200 : 404, file.orElseGet(() -> new byte[0]));
        });
    line = new FaultyLine(server.address("/").getPort());
    fetcher = new HttpFetcher(URI.create("http://127.0.0.1:" + line.port() + "/repository/"));
    store = Store.open(dir, Indexer.NONE);
    synchronizer = new Synchronizer(fetcher, store, new Settings(STREET, repository.firstRoot()));
    publish(1);
  }

  @AfterEach
  void stop() throws IOException {
    store.close();
    fetcher.close();
    line.close();
    server.close();
  }

  private void publish(int revision) {
    for (int i = 0; i < ITEMS; i++) {
      repository.put(rule(STREET, "r-" + i, revision, "第 " + revision + " 版"));
    }
    repository.publish();
  }

  private SyncOutcome pass() {
    return synchronizer.runOnce(clock.instant());
  }

  /** The revision of everything on show; a mixture fails. */
  private int shown() {
    List<Integer> revisions =
        store.read((Snapshot s) -> s.entries().stream().map(Entry::revision).distinct().toList());
    assertThat(revisions).hasSizeLessThanOrEqualTo(1);
    return revisions.isEmpty() ? 0 : revisions.getFirst();
  }

  @Test
  void aModemBringsEverythingHoweverLongItTakes() {
    line.faults(_ -> new Fault.Slow(MODEM));
    assertThat(pass()).isEqualTo(new SyncOutcome.Activated(1, clock.instant(), ITEMS, 0));
  }

  @Test
  void aLargeFileIsWaitedForAsLongAsItComes() throws IOException {
    server.page("/large/", exchange -> Server.answer(exchange, 200, new byte[4 * MODEM]));
    line.faults(_ -> new Fault.Slow(MODEM));
    var modem = URI.create("http://127.0.0.1:" + line.port() + "/large/");
    try (var patient =
        new HttpFetcher(modem, CertificateAuthorities.known(), Duration.ofSeconds(3))) {
      assertThat(patient.fetch(new Request("pack", 1_000_000, Optional.empty())))
          .isInstanceOf(Fetched.Body.class);
    }
  }

  @Test
  void aThirdOfAllRequestsLostDelaysButMixesNothing() {
    var random = new SplittableRandom(3);
    line.faults(_ -> random.nextInt(10) < 3 ? new Fault.Lost() : new Fault.None());
    assertThat(passesUntil(1)).isGreaterThan(1);
    publish(2);
    assertThat(passesUntil(2)).isGreaterThan(1);
  }

  private int passesUntil(int revision) {
    int before = shown();
    for (int passes = 1; passes < 100; passes++) {
      SyncOutcome outcome = pass();
      if (outcome.isCurrent()) {
        assertThat(shown()).isEqualTo(revision);
        return passes;
      }
      assertThat(shown()).isEqualTo(before);
    }
    throw new AssertionError("Never came to revision " + revision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timestamp\\.json",
        "2\\.root\\.json",
        "\\d+\\.snapshot\\.json",
        "\\d+\\.nanhe\\.pingan\\.json",
        "\\d+\\.targets\\.json",
        "targets/.*authority\\.json",
        "targets/.*r-7\\.json"
      })
  void aFileCutInTheMiddleChangesNothingAndIsBroughtLater(String file) {
    pass();
    publish(2);
    repository.rotate(TopRole.TIMESTAMP);
    repository.replaceStaff(STREET.path()).addUnit("nanhe/other").publish();
    Predicate<String> cut = path -> path.matches("/repository/" + file);
    var hit = new ArrayList<String>();
    line.faults(path -> {
      if (cut.test(path)) {
        hit.add(path);
      }
      return cut.test(path) ? new Fault.CutAfter(250) : new Fault.None();
    });
    assertThat(pass()).isInstanceOf(SyncOutcome.Unreachable.class);
    assertThat(hit).isNotEmpty();
    assertThat(shown()).isEqualTo(1);
    line.faults(_ -> new Fault.None());
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(shown()).isEqualTo(2);
  }

  @Test
  void thePageOfAGuestNetworkIsNotContent() {
    pass();
    publish(2);
    line.faults(_ -> new Fault.Portal("<!DOCTYPE html><title>Sign in</title>"));
    assertThat(pass()).isInstanceOf(SyncOutcome.Refused.class);
    assertThat(shown()).isEqualTo(1);
    line.faults(_ -> new Fault.None());
    assertThat(pass()).isInstanceOf(SyncOutcome.Activated.class);
    assertThat(shown()).isEqualTo(2);
  }
}
