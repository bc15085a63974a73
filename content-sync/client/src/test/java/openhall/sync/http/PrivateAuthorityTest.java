package openhall.sync.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import openhall.sync.Alarm;
import openhall.sync.Fetched;
import openhall.sync.Fetcher.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office whose service has a certificate from the office's own authority. */
final class PrivateAuthorityTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path dir;
  private static HttpsServer server;
  private static HttpsServer elsewhere;

  @BeforeAll
  static void start() throws Exception {
    authority("ours");
    authority("theirs");
    server = server("server", "ip:127.0.0.1,dns:localhost");
    elsewhere = server("elsewhere", "dns:elsewhere.example");
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    elsewhere.stop(0);
  }

  @Test
  void aConfiguredAuthorityIsTrusted() throws IOException {
    assertThat(fetched(CertificateAuthorities.in(dir.resolve("ours.pem")), server))
        .isInstanceOf(Fetched.Body.class);
  }

  @Test
  void anAuthorityNobodyHasConfiguredIsNot() throws IOException {
    assertThat(fetched(CertificateAuthorities.known(), server))
        .isInstanceOf(Fetched.Unreachable.class);
    assertThat(fetched(CertificateAuthorities.in(dir.resolve("theirs.pem")), server))
        .isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void aCertificateForAnotherNameIsNot() throws IOException {
    assertThat(fetched(CertificateAuthorities.in(dir.resolve("ours.pem")), elsewhere))
        .isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void theServiceWakesOverTheSameTrust() throws Exception {
    var woken = new Semaphore(0);
    var ours = CertificateAuthorities.in(dir.resolve("ours.pem"));
    try (var wakeUp =
        new HttpWakeUp(address(server), ours, woken::release, new Alarm(), new Random(1))) {
      wakeUp.start();
      assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws IOException {
    Path empty = Files.writeString(dir.resolve("empty.pem"), "");
    assertThatThrownBy(() -> CertificateAuthorities.in(empty))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty.pem");
  }

  private static Fetched fetched(CertificateAuthorities authorities, HttpsServer from) {
    try (var fetcher = new HttpFetcher(address(from), authorities)) {
      return fetcher.fetch(new Request("timestamp.json", 1000, Optional.empty()));
    }
  }

  private static URI address(HttpsServer of) {
    return URI.create("https://127.0.0.1:" + of.getAddress().getPort() + "/");
  }

  private static HttpsServer server(String name, String subject) throws Exception {
    certificate(name, "ours", subject);
    HttpsServer made =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    made.setHttpsConfigurator(new HttpsConfigurator(context(name)));
    made.createContext(
        "/", exchange -> Server.answer(exchange, 200, new byte[] {'{', '}', '\n', '\n'}));
    made.start();
    return made;
  }

  private static void authority(String name) throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keystore",
        store(name),
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "bc:critical=ca:true");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        name,
        "-keystore",
        store(name),
        "-file",
        dir.resolve(name + ".pem").toString());
  }

  private static void certificate(String name, String authority, String subject) throws Exception {
    String request = dir.resolve(name + ".csr").toString();
    String signed = dir.resolve(name + ".crt").toString();
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keystore",
        store(name),
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name);
    keytool("-certreq", "-alias", name, "-keystore", store(name), "-file", request);
    keytool(
        "-gencert",
        "-alias",
        authority,
        "-keystore",
        store(authority),
        "-infile",
        request,
        "-outfile",
        signed,
        "-ext",
        "san=" + subject);
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        authority,
        "-keystore",
        store(name),
        "-file",
        dir.resolve(authority + ".pem").toString());
    keytool("-importcert", "-alias", name, "-keystore", store(name), "-file", signed);
  }

  private static String store(String name) {
    return dir.resolve(name + ".p12").toString();
  }

  private static void keytool(String... words) throws Exception {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static SSLContext context(String name) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(Path.of(store(name)))) {
      keys.load(in, PASSWORD);
    }
    var managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
