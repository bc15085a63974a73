package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** nginx with the configuration of {@code deploy/proxy}, in front of two services. */
record Proxy(Child process, int port, Path certificate) implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /**
   * @param dir a new one, for all that nginx keeps
   */
  static Proxy start(Product product, Path dir, int first, int second) {
    try {
      Files.createDirectories(dir);
      Path certificate = certificate(dir);
      int port = Product.freePort(0);
      String written =
          replaced(
              Files.readString(product.home().resolve("deploy/proxy/openhall.conf")),
              Map.of(
                  "listen 443 ", "listen 127.0.0.1:" + port + " ",
                  "127.0.0.1:8080 ", "127.0.0.1:" + first + " ",
                  "127.0.0.1:8081 ", "127.0.0.1:" + second + " ",
                  "/run/openhall-nginx.pid", dir + "/pid",
                  "/var/lib/nginx/openhall/", dir + "/",
                  "/var/cache/nginx/openhall", dir + "/cache",
                  "/etc/openhall/", dir + "/"));
      Path file = Files.writeString(dir.resolve("nginx.conf"), written);
      // Started by root it would serve as somebody who may not look into this directory.
      String own = "daemon off; user " + System.getProperty("user.name") + ";";
      List<String> command = List.of("nginx", "-c", file.toString(), "-g", own);
      var proxy =
          new Proxy(Child.start("nginx", dir.resolve("log"), Map.of(), command), port, certificate);
      proxy.awaitAnswer();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI repository() {
    return URI.create("https://127.0.0.1:" + port + "/repository/");
  }

  @Override
  public void close() {
    process.close();
  }

  private void awaitAnswer() {
    boolean answers = Wait.happens(LIMIT, PAUSE, () -> !process.alive() || listens());
    if (!answers || !process.alive()) {
      throw new IllegalStateException("nginx 没有启动 did not start:\n" + process.said());
    }
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Nothing but what is marked for it; what is not there any more would go untested. */
  private static String replaced(String configuration, Map<String, String> replacements) {
    String text = configuration;
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      String found = replacement.getKey();
      boolean marked =
          configuration
              .lines()
              .filter(line -> line.contains(found))
              .allMatch(line -> line.matches(".*# (port|path)|.*proxy_cache_path.*"));
      if (!marked || !configuration.contains(found)) {
        throw new IllegalStateException("Expected marked lines with " + found);
      }
      text = text.replace(found, replacement.getValue());
    }
    return text;
  }

  private static Path certificate(Path dir) {
    Path certificate = dir.resolve("proxy.crt");
    List<String> command =
        List.of(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-subj",
            "/CN=127.0.0.1",
            "-addext",
            "subjectAltName=IP:127.0.0.1,DNS:localhost",
            "-keyout",
            dir.resolve("proxy.key").toString(),
            "-out",
            certificate.toString());
    try (Child child = Child.start("openssl", dir.resolve("openssl.log"), Map.of(), command)) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.said());
      }
    }
    return certificate;
  }
}
