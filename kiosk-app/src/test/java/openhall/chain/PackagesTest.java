package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What {@code deploy/package} makes, on a bare Debian: installed, run, upgraded, upgraded to what
 * does not come up, removed. The guard that systemd would call is called as the units say.
 */
final class PackagesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** The goals are 10 and 2 seconds; whatever else this machine does shows here. */
  private static final Duration FIRST_CONTENT = Duration.ofSeconds(20);

  private static final Duration WITH_DATA = Duration.ofSeconds(6);

  private static final Path PACKAGES = Path.of("target/packages").toAbsolutePath();
  private static final Path LOGS = PACKAGES.resolve("logs");
  private static final Progress PROGRESS = new Progress(System.err);
  private static final String KIOSK = "kiosk";
  private static final String SERVICE = "service";

  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
  private static DebianRoot debian;
  private static Product product;
  private static Display display;
  private static NotifySocket systemd;
  private static Office office;

  @BeforeAll
  static void install() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "needs root to install packages");
    assumeTrue(DebianRoot.isPossible(), "needs the right to mount, which some containers lack");
    Files.createDirectories(LOGS);
    Product built = Product.unpackaged();
    PROGRESS.say("打包 packaging");
    try (Child packaging =
        Child.start(
            "deploy/package",
            LOGS.resolve("package.log"),
            Map.of("OPENHALL_BUILT", "yes", "OPENHALL_VERSION", "1.0"),
            List.of(
                built.home().resolve("deploy/package").toString(),
                "--into",
                PACKAGES.toString()))) {
      debian = DebianRoot.bare(PACKAGES, LOGS);
      OPEN.push(debian);
      assertThat(packaging.join()).as("%s", packaging.said()).isZero();
    }
    PROGRESS.say("安装 installing");
    debian.install(inside(deb(SERVICE, "1.0"), deb(KIOSK, "1.0")));
    product = debian.product(built);
    display = Display.open(PACKAGES.resolve("display"), 1080, 1920);
    OPEN.push(display);
    systemd = NotifySocket.open(debian.inside(Path.of("/tmp/notify")));
    OPEN.push(systemd);
    Path home = debian.inside(Path.of("/var/lib/office"));
    Files.createDirectories(home);
    Files.createSymbolicLink(home.resolve(SERVICE), Path.of("../openhall-service"));
    Office.makeKeys(product, home, Office.units(product.content()));
    Files.copy(
        Office.keys(home).resolve("1.root.json"),
        debian.inside(Path.of("/etc/openhall/1.root.json")));
    debian.does("chmod", "644", "/etc/openhall/1.root.json");
    office = Office.open(product, home, Product.freePort(0));
    OPEN.push(office);
  }

  @AfterAll
  static void remove() throws Exception {
    while (!OPEN.isEmpty()) {
      OPEN.pop().close();
    }
  }

  @Test
  void anOfficeLivesWithThem() throws Exception {
    People people = office.hire(new SecureRandom());
    Team team = Team.signIn(office, people);
    for (Map.Entry<String, byte[]> file : Office.files(product.content())) {
      team.drafter().take(file.getKey(), file.getValue(), "nanhe/pingan");
    }
    team.approveAll();
    team.release();

    double first = untilContent(FIRST_CONTENT);
    PROGRESS.say("从空到有内容 first start to first content: %.1f s".formatted(first));
    assertThat(debian.inside(Path.of("/var/cache/openhall-kiosk")).toFile().list())
        .as("what the first start has taught Java")
        .anyMatch(name -> name.endsWith(".aot"));
    double again = untilContent(WITH_DATA);
    PROGRESS.say("带着内容启动 start with data: %.1f s".formatted(again));

    upgradeKeepsWhatIsThere();
    whatDoesNotComeUpGivesWay();
    removalLeavesNothing();
  }

  private static void upgradeKeepsWhatIsThere() {
    office.service().end();
    debian.install(inside(next(SERVICE, "1.0", "1.1", ""), next(KIOSK, "1.0", "1.1", "")));
    assertThat(version(KIOSK)).isEqualTo("1.1");
    office.start();
    guard(SERVICE, "starting");
    guard(SERVICE, "up");
    office.service().end();
    untilContent(FIRST_CONTENT);
    PROGRESS.say("升级后内容还在 upgraded, and the content is there without the service");
  }

  private static void whatDoesNotComeUpGivesWay() {
    debian.install(inside(next(KIOSK, "1.1", "1.2", "exit 1")));
    assertThat(version(KIOSK)).isEqualTo("1.2");
    for (int tries = 1; tries <= 3; tries++) {
      guard(KIOSK, "starting");
      try (Glass glass = kiosk()) {
        assertThat(glass.process().join()).isEqualTo(1);
      }
    }
    untilContent(FIRST_CONTENT);
    assertThat(version(KIOSK)).isEqualTo("1.1");
    PROGRESS.say("起不来的版本已退回 what did not come up has given way to the version before");
  }

  private static void removalLeavesNothing() throws IOException {
    debian.does("apt-get", "-q", "-y", "purge", "openhall-kiosk", "openhall-service");
    String left =
        debian.does(
            "find", "/etc", "/usr", "/var/lib", "/var/cache", "/run", "-name", "*openhall*");
    // What the technician has put there himself.
    assertThat(left.strip()).isEqualTo("/etc/openhall");
    assertThat(Files.readString(debian.inside(Path.of("/etc/passwd")))).doesNotContain("openhall");
  }

  /** Starts the kiosk as its unit does, ends it when it shows content; the seconds in between. */
  private static double untilContent(Duration limit) {
    guard(KIOSK, "starting");
    long started = System.nanoTime();
    long before = systemd.readies();
    double seconds;
    try (Glass glass = kiosk()) {
      assertThat(glass.await(limit, scene -> scene.shows("内容截至")))
          .as("%s", glass.process().said())
          .isPresent();
      seconds = Progress.secondsSince(started);
      assertThat(Wait.happens(LIMIT, PAUSE, () -> systemd.readies() > before)).isTrue();
      guard(KIOSK, "up");
      glass.process().end();
    }
    debian.does("env", "SERVICE_RESULT=success", "/usr/bin/openhall-kiosk", "--ended");
    return seconds;
  }

  private static Glass kiosk() {
    Path data = debian.inside(Path.of("/var/lib/openhall-kiosk"));
    List<String> arguments =
        List.of(
            "--mode",
            "touch",
            "--unit",
            "nanhe/pingan",
            "--repository",
            office.url().resolve("repository/").toString(),
            "--root",
            "/etc/openhall/1.root.json",
            "--size",
            "1080x1920");
    var environment = new HashMap<>(systemd.environment(Duration.ofSeconds(20)));
    environment.put("NOTIFY_SOCKET", "/tmp/notify");
    return Glass.start(
        product,
        new Glass.Setup(
            KIOSK, display.name(), arguments, data, LOGS.resolve(KIOSK), Product.freePort(0)),
        environment);
  }

  private static void guard(String program, String what) {
    debian.does("/usr/lib/openhall-%s/guard".formatted(program), program, what);
  }

  private static String version(String program) {
    try {
      Path file = Path.of("/usr/lib/openhall-%s/version".formatted(program));
      return Files.readString(debian.inside(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package of a later version that does the same, or only what {@code instead} says. */
  private static Path next(String program, String from, String to, String instead) {
    String lib = "$d/usr/lib/openhall-" + program;
    String made =
        String.join(
            "; ",
            "set -e",
            "d=$(mktemp -d)",
            "dpkg-deb -R '%s' $d".formatted(deb(program, from)),
            "sed -i 's/^Version: .*/Version: %s/' $d/DEBIAN/control".formatted(to),
            "echo %s >%s/version".formatted(to, lib),
            instead.isEmpty()
                ? ":"
                : "printf '#!/bin/sh\\n%s\\n' >%s/start".formatted(instead, lib),
            "dpkg-deb --root-owner-group -Znone -b $d '%s' >/dev/null".formatted(deb(program, to)),
            "rm -rf $d");
    Path log = LOGS.resolve("next.log");
    try (Child child = Child.start("dpkg-deb", log, Map.of(), List.of("bash", "-c", made))) {
      assertThat(child.join()).as("%s", child.said()).isZero();
    }
    return deb(program, to);
  }

  private static Path deb(String program, String version) {
    return PACKAGES.resolve("openhall-%s_%s_%s.deb".formatted(program, version, architecture()));
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }

  /** Carried in, as on a stick. */
  private static List<Path> inside(Path... packages) {
    return Stream.of(packages).map(PackagesTest::carried).toList();
  }

  private static Path carried(Path file) {
    Path there = Path.of("/root").resolve(file.getFileName());
    try {
      Files.deleteIfExists(debian.inside(there));
      Files.createLink(debian.inside(there), file);
      return there;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
