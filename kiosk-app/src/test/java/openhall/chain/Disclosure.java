package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a server gives away about itself, or over a line that can be read. Any server of ours.
 *
 * @param logs where what openssl says is kept
 */
record Disclosure(URI server, Path logs) {

  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final List<String> OLD = List.of("-tls1", "-tls1_1");
  private static final List<String> CURRENT = List.of("-tls1_2", "-tls1_3");
  private static final List<String> WEAK =
      List.of("aNULL", "eNULL", "RC4", "3DES", "EXPORT", "MD5", "kRSA", "CAMELLIA");

  List<Attack> all() {
    var all = new ArrayList<Attack>();
    all.add(new Attack("首部 security headers", this::headers));
    all.add(new Attack("出错时说漏嘴 traces in errors", this::traces));
    if ("https".equals(server.getScheme())) {
      all.add(new Attack("旧的 TLS TLS versions, weak ciphers", this::tls));
    }
    return all;
  }

  private List<String> headers() throws IOException {
    var found = new ArrayList<String>();
    for (String path : List.of("/signin", "/nowhere", "/data/", "/p/nanhe/pingan")) {
      String head = get(path).split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
      for (String needed :
          List.of(
              "content-security-policy: default-src 'none'",
              "frame-ancestors 'none'",
              "x-content-type-options: nosniff",
              "referrer-policy: ")) {
        if (!head.contains(needed)) {
          found.add(path + " lacks " + needed);
        }
      }
      if (head.matches("(?s).*\n(x-powered-by|server: *\\S*[0-9]).*")) {
        found.add(path + " tells what it runs on");
      }
      if (head.contains("unsafe-inline") || head.contains("unsafe-eval")) {
        found.add(path + " allows inline scripts");
      }
    }
    return found;
  }

  private List<String> traces() throws IOException {
    var found = new ArrayList<String>();
    for (String path :
        List.of("/items?page=x", "/api/v1/items?kind=%00", "/p/%00/%00", "/data/%00", "/nowhere")) {
      String answer = get(path);
      if (answer.contains("Exception") || answer.contains("\tat ") || answer.contains("SELECT ")) {
        found.add(path);
      }
    }
    return found;
  }

  private List<String> tls() {
    var found = new ArrayList<String>();
    for (String version : OLD) {
      if (agrees(version, "-cipher", "ALL:@SECLEVEL=0")) {
        found.add("speaks " + version);
      }
    }
    for (String version : CURRENT) {
      if (!agrees(version)) {
        found.add("does not speak " + version);
      }
    }
    for (String cipher : WEAK) {
      if (agrees("-tls1_2", "-cipher", cipher + ":@SECLEVEL=0")) {
        found.add("takes " + cipher);
      }
    }
    return found;
  }

  private boolean agrees(String... arguments) {
    var command =
        new ArrayList<>(List.of("sh", "-c", "exec openssl s_client \"$@\" </dev/null", "openssl"));
    command.addAll(List.of("-connect", server.getHost() + ":" + server.getPort()));
    command.addAll(List.of(arguments));
    Path log =
        logs.resolve("openssl" + String.join("", arguments).replaceAll("[^a-zA-Z0-9_-]", ""));
    try (Child child = Child.start("openssl", log, Map.of(), command)) {
      return child.join() == 0;
    }
  }

  private String get(String path) throws IOException {
    return RawSocket.exchange(
        server,
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        SILENCE);
  }
}
