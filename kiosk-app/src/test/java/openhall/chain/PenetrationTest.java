package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A round of attacks on a running hall: the service, the same behind nginx, the same with a
 * certificate of its own, and a kiosk. Prints a table; a finding fails it.
 */
final class PenetrationTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  @TempDir Path dir;
  private final Product product = Product.unpackaged();
  private final List<String> findings = new ArrayList<>();
  private Town town;
  private Office office;
  private URI encrypted;
  private Proxy proxy;
  private Glass kiosk;

  @BeforeEach
  void start() throws IOException {
    var progress = new Progress(System.out);
    town = new Town(product, dir, progress);
    office = town.found(Product.freePort(0));
    town.settle(office);
    encrypted = startEncrypted();
    proxy =
        town.keep(() ->
            Proxy.start(
                product, dir.resolve("nginx"), office.url().getPort(), office.url().getPort()));
    kiosk = town.touch(office, new Stand("", List.of(), Optional.empty()));
    town.awaitContent(kiosk);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void nobodyGetsInAndNobodyIsShutOut() throws IOException {
    System.out.printf("%n%-10s %-52s %s%n", "对象", "攻击 attack", "结果 outcome");
    tryAll("service", wire(office.url()));
    tryAll("nginx", wire(URI.create("https://127.0.0.1:" + proxy.port() + "/")));
    tryAll("https", wire(encrypted));
    tryAll("kiosk", new WireAttacks(kiosk.statusPage()).all());
    tryAll("service", new Exhaustion(office.url(), new Web(office.url())).all());
    tryAll("service", List.of(new Attack("开着的端口 open ports", this::ports)));
    assertThat(findings).isEmpty();
    assertThat(new Web(office.url()).get("/health/ready").text()).contains("intact");
    assertThat(kiosk.scene().shows("内容截至")).isTrue();
  }

  private List<Attack> wire(URI server) {
    return Stream.concat(
            new WireAttacks(server).all().stream(),
            new Disclosure(server, dir.resolve("logs")).all().stream())
        .toList();
  }

  private void tryAll(String target, List<Attack> attacks) {
    for (Attack attack : attacks) {
      List<String> found = attack.findings();
      System.out.printf(
          "%-10s %-52s %s%n", target, attack.name(), found.isEmpty() ? "无 none" : found);
      found.forEach(each -> findings.add(target + ": " + attack.name() + ": " + each));
    }
  }

  /** The service listens at one port and calls nobody; a kiosk listens to its own machine alone. */
  private List<String> ports() {
    var found = new ArrayList<String>();
    int own = office.url().getPort();
    for (Sockets.End end : Sockets.of(office.service())) {
      if (end.port() != own) {
        found.add("service: " + end);
      }
    }
    for (Sockets.End end : Sockets.of(kiosk.process())) {
      if (end.listens() && !end.local()) {
        found.add("kiosk: " + end);
      }
    }
    return found;
  }

  /** A service without content, where no proxy stands before it. */
  private URI startEncrypted() throws IOException {
    int port = Product.freePort(0);
    var arguments = new ArrayList<>(List.of("service", "--port", Integer.toString(port)));
    arguments.addAll(List.of("--data", dir.resolve("encrypted").toString()));
    arguments.addAll(List.of("--tls", keyStore(), "--tls-password-file", password()));
    Path log = dir.resolve("logs/encrypted.log");
    Child child = town.keep(() -> product.start("encrypted", log, Map.of(), arguments));
    var server = URI.create("https://127.0.0.1:" + port + "/");
    boolean answers = Wait.happens(LIMIT, PAUSE, () -> !child.alive() || answers(server));
    assertThat(answers && child.alive()).as(child.said()).isTrue();
    return server;
  }

  private static boolean answers(URI server) {
    try (RawSocket raw = RawSocket.to(server)) {
      raw.say("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
      return raw.hear(PAUSE.multipliedBy(20)).startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  private String password() throws IOException {
    return Files.writeString(dir.resolve("password"), "changeit9\n").toString();
  }

  private String keyStore() {
    Path file = dir.resolve("service.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-keyalg", "EC"));
    command.addAll(List.of("-alias", "service", "-dname", "CN=127.0.0.1", "-validity", "30"));
    command.addAll(List.of("-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", "changeit9"));
    try (Child child = Child.start("keytool", dir.resolve("keytool.log"), Map.of(), command)) {
      assertThat(child.join()).as(child.said()).isZero();
    }
    return file.toString();
  }
}
