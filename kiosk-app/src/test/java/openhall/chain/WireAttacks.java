package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What can be said to a web server that no browser says. Any server of ours. */
record WireAttacks(URI server) {

  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");
  private static final String HOST = "Host: 127.0.0.1\r\n";

  /** What lies on the disk, and never on the wire. */
  private static final Pattern SECRET =
      Pattern.compile("root:x:0|BEGIN (EC |ENCRYPTED )?PRIVATE KEY|SQLite format|\"private\"");

  List<Attack> all() {
    return List.of(
        new Attack("走出目录 path traversal", this::traversal),
        new Attack("夹带请求 request smuggling", this::smuggling),
        new Attack("超大的首部 oversized headers", this::oversizedHeaders),
        new Attack("超大的内容 oversized bodies", this::oversizedBodies),
        new Attack("不是 HTTP 的字节 what is no HTTP", this::noise),
        new Attack("不该有的方法 methods", this::methods),
        new Attack("换行注入、转走 header injection, open redirect", this::injection),
        new Attack("别的网站、假主机名 foreign origin, forged host", this::strangers));
  }

  private List<String> traversal() throws IOException {
    var found = new ArrayList<String>();
    List<String> ways =
        List.of(
            "..", "%2e%2e", "..%00", "%252e%252e", "..%5c", "..\\", "....//", "%c0%ae%c0%ae", ".;");
    List<String> bases =
        List.of("/", "/repository/", "/repository/packs/", "/assets/", "/p/", "/data/", "/api/v1/");
    List<String> targets = List.of("keys/online.json", "content.db", "etc/passwd");
    for (String base : bases) {
      for (String way : ways) {
        for (String target : targets) {
          for (int depth : new int[] {1, 8}) {
            String path = base + (way + "/").repeat(depth) + target;
            String answer =
                ask("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            if (SECRET.matcher(answer).find()) {
              found.add(path);
            }
          }
        }
      }
    }
    return found;
  }

  /** The second request must never be answered: whoever stands in between has not seen it. */
  private List<String> smuggling() throws IOException {
    String hidden = "GET /health/live HTTP/1.1\r\n" + HOST + "X-Smuggled: 1\r\n\r\n";
    String chunked = "0\r\n\r\n" + hidden;
    Map<String, String> ways = new TreeMap<>();
    ways.put("CL.TE", "Content-Length: " + chunked.length() + "\r\nTransfer-Encoding: chunked\r\n");
    ways.put("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    ways.put("TE.TE", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n");
    ways.put("TE x", "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n");
    ways.put("TE space", "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n");
    ways.put("TE tab", "Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n");
    ways.put("TE folded", "Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n");
    ways.put("CL CL", "Content-Length: 5\r\nContent-Length: " + chunked.length() + "\r\n");
    ways.put("CL list", "Content-Length: 5, " + chunked.length() + "\r\n");
    ways.put("CL plus", "Content-Length: +5\r\n");
    ways.put("CL minus", "Content-Length: -1\r\n");
    ways.put("CL hex", "Content-Length: 0x5\r\n");
    ways.put("bare LF", "Content-Length: 5\n\n" + hidden + "\r\n");
    var found = new ArrayList<String>();
    for (Map.Entry<String, String> way : ways.entrySet()) {
      List<Integer> answers =
          statuses(
              ask("POST /api/v1/sessions HTTP/1.1\r\n" + HOST + way.getValue() + "\r\n" + chunked));
      if (answers.size() > 1 && answers.contains(200)) {
        found.add(way.getKey() + " → " + answers);
      }
    }
    return found;
  }

  private List<String> oversizedHeaders() throws IOException {
    var found = new ArrayList<String>();
    String much = "a".repeat(1 << 20);
    Map<String, String> ways = new TreeMap<>();
    ways.put("address", "GET /" + much + " HTTP/1.1\r\n" + HOST + "\r\n");
    ways.put("one header", "GET / HTTP/1.1\r\n" + HOST + "X: " + much + "\r\n\r\n");
    ways.put("many headers", "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(200_000) + "\r\n");
    ways.put("cookie", "GET / HTTP/1.1\r\n" + HOST + "Cookie: a=" + much + "\r\n\r\n");
    ways.put("no end", much);
    for (Map.Entry<String, String> way : ways.entrySet()) {
      List<Integer> answers = statuses(ask(way.getValue()));
      if (answers.stream().anyMatch(status -> status < 400 || status == 500)) {
        found.add(way.getKey() + " → " + answers);
      }
    }
    return found;
  }

  private List<String> oversizedBodies() throws IOException {
    var found = new ArrayList<String>();
    String post =
        "POST /api/v1/sessions HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
    String piece = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";
    Map<String, String> ways = new TreeMap<>();
    ways.put("announced", post + "Content-Length: 1000000000000\r\n\r\n{");
    ways.put("endless", post + "Transfer-Encoding: chunked\r\n\r\n" + piece.repeat(16));
    ways.put("chunk", post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{");
    for (Map.Entry<String, String> way : ways.entrySet()) {
      List<Integer> answers = statuses(ask(way.getValue()));
      if (answers.stream().anyMatch(status -> status < 400 || status == 500)) {
        found.add(way.getKey() + " → " + answers);
      }
    }
    return found;
  }

  private List<String> noise() throws IOException {
    var found = new ArrayList<String>();
    List<String> ways =
        List.of(
            "\0".repeat(100),
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0000\u00a5\u0001",
            "GET / HTTP/9.9\r\n\r\n",
            "GET\r\n\r\n",
            "GET http://[::1 HTTP/1.1\r\n\r\n",
            "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "A\0: b\r\n\r\n",
            "\r\n".repeat(10_000));
    for (String way : ways) {
      List<Integer> answers = statuses(ask(way));
      if (answers.contains(500)) {
        found.add(way.strip() + " → " + answers);
      }
    }
    return found;
  }

  private List<String> methods() throws IOException {
    var found = new ArrayList<String>();
    for (String method :
        List.of("TRACE", "CONNECT", "PROPFIND", "PATCH", "DELETE", "PUT", "DEBUG")) {
      for (String path : List.of("/", "/repository/timestamp.json", "/items")) {
        String answer =
            ask(
                method
                    + " "
                    + path
                    + " HTTP/1.1\r\n"
                    + HOST
                    + "X-Echo: echoed\r\nConnection: close\r\n\r\n");
        List<Integer> answers = statuses(answer);
        if (answers.stream().anyMatch(s -> s < 300 || s == 500) || answer.contains("echoed")) {
          found.add(method + " " + path + " → " + answers);
        }
      }
    }
    return found;
  }

  private List<String> injection() throws IOException {
    var found = new ArrayList<String>();
    String bad = "%0d%0aX-Injected:%201%0d%0a";
    List<String> paths =
        List.of(
            "/signin?next=/" + bad,
            "/signin?next=//evil.example/",
            "/signin?next=https://evil.example/",
            "/signin?next=/%5cevil.example",
            "/language?to=" + bad + "&back=//evil.example",
            "//evil.example/%2e%2e",
            "/" + bad);
    for (String path : paths) {
      String head =
          ask("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n")
              .split("\r\n\r\n", 2)[0];
      boolean away = Pattern.compile("(?mi)^location: *(https?:)?(//|/?\\\\)").matcher(head).find();
      if (head.contains("\nX-Injected") || away) {
        found.add(path);
      }
    }
    return found;
  }

  private List<String> strangers() throws IOException {
    var found = new ArrayList<String>();
    for (String path :
        List.of("/signin", "/api/v1/sessions", "/data/", "/repository/timestamp.json")) {
      String answer =
          ask(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: evil.example\r\nOrigin: https://evil.example\r\nConnection: close\r\n\r\n");
      if (answer.contains("evil.example")) {
        found.add(path + " repeats the forged host");
      }
      if (answer.toLowerCase(java.util.Locale.ROOT).contains("access-control-allow-credentials")) {
        found.add(path + " trusts other origins");
      }
    }
    return found;
  }

  private String ask(String words) throws IOException {
    return RawSocket.exchange(server, words, SILENCE);
  }

  private static List<Integer> statuses(String answer) {
    return STATUS.matcher(answer).results().map(m -> Integer.valueOf(m.group(1))).toList();
  }
}
