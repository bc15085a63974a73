package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.UnitId;
import openhall.search.Tokens;
import openhall.store.Indexer;
import openhall.store.Store;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.sync.http.CertificateAuthorities;
import openhall.sync.http.HttpFetcher;
import openhall.trust.ed25519.Ed25519Provider;

/** A kiosk's mirror without its screen. One thread. */
final class Mirror implements AutoCloseable {

  private final Store store;
  private final HttpFetcher fetcher;
  private final Synchronizer synchronizer;

  Mirror(Path data, URI repository, Path root, String unit) throws IOException {
    this(data, repository, CertificateAuthorities.known(), root, unit);
  }

  Mirror(Path data, URI repository, CertificateAuthorities authorities, Path root, String unit)
      throws IOException {
    store = Store.open(data, new Indexer(Tokens.VERSION, Tokens::rows));
    fetcher = new HttpFetcher(repository, authorities);
    synchronizer =
        new Synchronizer(fetcher, store, new Settings(new UnitId(unit), Files.readAllBytes(root)));
  }

  Store store() {
    return store;
  }

  Synchronizer synchronizer() {
    return synchronizer;
  }

  /** One pass, which must bring another release on show. */
  SyncOutcome.Activated activate() {
    SyncOutcome outcome = synchronizer.runOnce(Clock.systemUTC().instant());
    if (outcome instanceof SyncOutcome.Activated activated) {
      return activated;
    }
    throw new IllegalStateException("Expected another release, got " + outcome);
  }

  @Override
  public void close() {
    fetcher.close();
    store.close();
  }

  /** A first sync: how long, and how many items. */
  record First(double seconds, int items) {

    private static final Pattern SAID =
        Pattern.compile("^first ([0-9.]+) ([0-9]+)$", Pattern.MULTILINE);

    /** Out of what {@link #main} has printed. */
    static First of(String said) {
      Matcher found = SAID.matcher(said);
      if (!found.find()) {
        throw new IllegalStateException("没有同步 no sync:\n" + said);
      }
      return new First(Double.parseDouble(found.group(1)), Integer.parseInt(found.group(2)));
    }
  }

  /**
   * A kiosk's first sync, in a program that has just started. Arguments: data directory,
   * repository, root, unit.
   */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Ed25519Provider.register();
    Path data = Path.of(arguments[0]);
    URI repository = URI.create(arguments[1]);
    try (var mirror = new Mirror(data, repository, Path.of(arguments[2]), arguments[3])) {
      int items = mirror.activate().written();
      System.out.printf(Locale.ROOT, "first %.3f %d%n", Progress.secondsSince(start), items);
    }
  }
}
