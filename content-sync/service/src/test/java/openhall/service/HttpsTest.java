package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import openhall.testkit.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service where no proxy stands before it. */
final class HttpsTest {

  @TempDir private Path dir;
  private Certificate certificate;

  @BeforeEach
  void make() throws IOException, InterruptedException {
    Path file = dir.resolve("service.p12");
    certificate = new Certificate(file, Files.writeString(dir.resolve("password"), "changeit9\n"));
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "service",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit9")
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  @Test
  void aSessionOfHttpsNeverLeavesItAndIsNobodyElses() {
    try (var running = new Running(Settings.local(dir, 0).withCertificate(certificate));
        var chromium = new Chromium();
        BrowserContext pc = chromium.pc(running.service().url())) {
      assertThat(running.service().url()).startsWith("https://127.0.0.1:");
      Page page = pc.newPage();
      page.navigate("/setup?token=" + running.setUpToken());
      page.fill("#account", "zhang");
      page.fill("#name", "张主任");
      page.fill("#password", Running.PASSWORD);
      page.click("button");
      page.waitForURL("**/units");
      assertThat(pc.cookies())
          .singleElement()
          .satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo("__Host-openhall");
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
          });
      assertThat(page.reload().headerValue("strict-transport-security")).contains("max-age");
    }
  }

  @Test
  void aCertificateThatDoesNotOpenStopsTheStart() throws IOException {
    Files.writeString(certificate.password(), "wrong password");
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(certificate::context);
  }
}
