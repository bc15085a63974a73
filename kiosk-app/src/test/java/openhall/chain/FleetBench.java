package openhall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import openhall.authoring.store.Database;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.devices.store.DeviceKey;
import openhall.devices.store.DeviceRows;
import openhall.devices.store.Introduction;
import openhall.devices.store.Place;

/** The group fleet: ten thousand screens that report, and who looks at them. Use once. */
final class FleetBench {

  private static final int DEVICES = 10_000;
  private static final int UNITS = 200;
  private static final int WARMING = 5;
  private static final int ROUNDS = 40;
  private static final int AT_ONCE = 16;
  private static final int OK = 200;
  private static final double INTERVAL_SECONDS = 180;
  private static final double MILLIS = 1e6;
  private static final String KIND = "openhall-device-report-1\n";

  private final Path dir;
  private final Progress progress;
  private final Consumer<Figure> measured;

  FleetBench(Path dir, Progress progress, Consumer<Figure> measured) {
    this.dir = dir;
    this.progress = progress;
    this.measured = measured;
  }

  /** A screen, and what only it has. */
  private record Screen(String id, KeyPair keys) {}

  void run() {
    var product = Product.packaged();
    try (var town = new Town(product, dir, progress)) {
      measure(town, product, dir.resolve("sqlite"), "SQLite", List.of());
      Postgres postgres = town.keep(Postgres::start);
      List<String> database = List.of("--database", postgres.url());
      measure(town, product, dir.resolve("postgresql"), "PostgreSQL", database);
    }
  }

  private void measure(Town town, Product product, Path home, String engine, List<String> more) {
    Office.makeKeys(product, home, District.units(UNITS));
    Office office = town.keep(() -> Office.open(product, home, Product.freePort(0), more));
    People people = office.hire(new SecureRandom());
    office.service().end();
    progress.say("登记 %d 块屏幕… accepting the screens".formatted(DEVICES));
    List<Screen> screens = accept(home, more);
    office.start();
    progress.say("报告… reports");
    report(office, screens, 1);
    var gauge = new Gauge(office.service().pid());
    double before = gauge.cpu();
    report(office, screens, 2);
    double share = (gauge.cpu() - before) / INTERVAL_SECONDS * 100;
    String note =
        "%s, %d reports, of a core if they come within three minutes".formatted(engine, DEVICES);
    measured.accept(Figure.median(Measure.FLEET_HEARTBEAT, new double[] {share}, note));
    page(office, people, engine);
  }

  /** As if staff had accepted each; in one step, since nobody waits for them here. */
  private static List<Screen> accept(Path home, List<String> more) {
    List<String> units = District.units(UNITS);
    Instant now = Instant.now();
    var screens = new ArrayList<Screen>();
    try (Database database =
        more.isEmpty()
            ? Database.sqlite(home.resolve("service/content.db"))
            : Database.postgresql(more.getLast())) {
      database.writing(t -> {
        var rows = new DeviceRows(t);
        for (int i = 0; i < DEVICES; i++) {
          KeyPair keys = keys();
          byte[] encoded = keys.getPublic().getEncoded();
          var key =
              new DeviceKey(
                  base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
          var unit = new UnitId(units.get(i % units.size()));
          var who =
              new Introduction(key, unit, new BoardName("s" + i), "touch", "1080x1920", "openhall");
          rows.add(who, new Place("政务服务大厅", "一楼", "进门右手"), "guanli", now);
          screens.add(new Screen(who.id(), keys));
        }
      });
    }
    return screens;
  }

  private static void report(Office office, List<Screen> screens, int sequence) {
    var web = new Web(office.url());
    var turns = new Semaphore(AT_ONCE);
    var refused = new AtomicInteger();
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Screen screen : screens) {
        senders.execute(() -> {
          turns.acquireUninterruptibly();
          try {
            refused.addAndGet(send(web, screen, sequence) == OK ? 0 : 1);
          } finally {
            turns.release();
          }
        });
      }
    }
    if (refused.get() > 0) {
      throw new IllegalStateException(refused + " reports were refused");
    }
  }

  private static int send(Web web, Screen screen, int sequence) {
    String body =
        """
        {"device":"%1$s","now":"%2$s","reports":[{"sequence":%3$d,"at":"%2$s","release":0,\
        "checked":"%2$s","blank":0,"freeMb":9000,"memoryMb":180,"fault":""}]}\
        """
            .formatted(screen.id(), Instant.now(), sequence);
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(screen.keys().getPrivate());
      signing.update((KIND + body).getBytes(UTF_8));
      return web.ask(
              "POST",
              "/api/v1/devices/reports",
              body.getBytes(UTF_8),
              "Openhall-Signature",
              base64(signing.sign()))
          .status();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The slowest of what can be asked of the list. */
  private void page(Office office, People people, String engine) {
    ConsoleSession operator = ConsoleSession.signIn(office.url(), people.administrator());
    Figure worst = null;
    for (String path :
        List.of(
            "/devices",
            "/devices?page=150",
            "/devices?standing=fine&page=100",
            "/devices?unit=nanhe.s3")) {
      var took = new double[ROUNDS];
      for (int i = -WARMING; i < ROUNDS; i++) {
        long start = System.nanoTime();
        operator.page(path);
        if (i >= 0) {
          took[i] = (System.nanoTime() - start) / MILLIS;
        }
      }
      String note = "%s, %d screens; the slowest page, %s".formatted(engine, DEVICES, path);
      Figure figure = Figure.percentile(Measure.FLEET_PAGE, 0.95, took, note);
      worst = worst == null || figure.value() > worst.value() ? figure : worst;
    }
    if (worst != null) {
      measured.accept(worst);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
