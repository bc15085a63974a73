package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One stranger who takes all he can get, while others want to be served. Any server of ours.
 *
 * @param honest where the others ask
 */
record Exhaustion(URI server, Web honest) {

  private static final int SLOW = 1_500;
  private static final int STREAMS = 2_500;
  private static final int GUESSES = 40;
  private static final int TOO_MANY = 429;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SILENCE = Duration.ofSeconds(5);

  List<Attack> all() {
    return List.of(
        new Attack("慢吞吞的请求 slowloris", this::slowloris),
        new Attack("占满事件流 event stream exhaustion", this::streams),
        new Attack("猜密码 default credentials, brute force", this::guesses));
  }

  /** Requests that never end: each sends a little, and then a little more. */
  private List<String> slowloris() throws IOException {
    var slow = new ArrayList<RawSocket>();
    try {
      for (int i = 0; i < SLOW; i++) {
        RawSocket each = RawSocket.to(server);
        slow.add(each);
        each.say("POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nX-");
      }
      for (RawSocket each : slow) {
        each.say("a");
      }
      return othersAreServed();
    } finally {
      closeAll(slow);
    }
  }

  private List<String> streams() throws IOException {
    var open = new ArrayList<RawSocket>();
    try {
      for (int i = 0; i < STREAMS; i++) {
        RawSocket each = RawSocket.to(server);
        open.add(each);
        each.say(
            "GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n");
      }
      return othersAreServed();
    } finally {
      closeAll(open);
    }
  }

  private List<String> guesses() throws IOException {
    var found = new ArrayList<String>();
    List<String> names = List.of("admin", "root", "openhall", "administrator", "test", "guest");
    List<String> words = List.of("admin", "123456", "password", "openhall", "", "admin123");
    for (String name : names) {
      for (String word : words) {
        if (guess(name, word) / 100 == 2) {
          found.add("%s / %s opens".formatted(name, word));
        }
      }
    }
    boolean slowed = false;
    for (int i = 0; i < GUESSES && !slowed; i++) {
      slowed = guess("admin", "guess-" + i) == TOO_MANY;
    }
    if (!slowed) {
      found.add(GUESSES + " guesses were answered at once");
    }
    return found;
  }

  private int guess(String name, String password) throws IOException {
    byte[] body =
        Web.JSON.writeValueAsBytes(java.util.Map.of("account", name, "password", password));
    return honest
        .ask("POST", "/api/v1/sessions", body, "Content-Type", "application/json")
        .status();
  }

  private List<String> othersAreServed() throws IOException {
    for (String path : List.of("/health/ready", "/repository/timestamp.json", "/signin")) {
      long asked = System.nanoTime();
      String answer =
          RawSocket.exchange(
              server,
              "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
              SILENCE);
      var took = Duration.ofNanos(System.nanoTime() - asked);
      if (!answer.startsWith("HTTP/1.1 200") || took.compareTo(PATIENCE) > 0) {
        return List.of("%s after %d ms: %.20s".formatted(path, took.toMillis(), answer));
      }
    }
    return List.of();
  }

  private static void closeAll(List<RawSocket> sockets) throws IOException {
    for (RawSocket each : sockets) {
      each.close();
    }
  }
}
