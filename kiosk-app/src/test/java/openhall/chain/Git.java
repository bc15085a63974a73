package openhall.chain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import openhall.content.Item;
import org.jspecify.annotations.Nullable;

/**
 * A git repository behind git's own program for web servers (smart HTTP), and a shallow clone of
 * it. One thread.
 */
final class Git implements Peer {

  private static final Map<String, String> QUIET =
      Map.of(
          "GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null", "GIT_TERMINAL_PROMPT", "0");

  private final Path dir;
  private final Tree tree;
  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final Relay line;

  Git(Path dir) throws IOException {
    this.dir = Files.createDirectories(dir);
    tree = new Tree(dir.resolve("set"), dir.resolve("copy"));
    Files.createDirectories(tree.original());
    git(tree.original(), "init", "-q", "-b", "main");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(requests);
    server.createContext("/", this::answer);
    server.start();
    line = new Relay(server.getAddress().getPort());
  }

  @Override
  public void publish(List<Item> changed) {
    tree.write(changed);
    git(tree.original(), "add", "-A");
    git(tree.original(), "commit", "-q", "-m", "release");
  }

  @Override
  public void update() {
    if (Files.exists(tree.copy())) {
      git(tree.copy(), "fetch", "-q", "--depth", "1", "origin", "main");
      git(tree.copy(), "reset", "-q", "--hard", "FETCH_HEAD");
    } else {
      String address = "http://127.0.0.1:" + line.port() + "/set/.git";
      git(dir, "clone", "-q", "--depth", "1", address, tree.copy().toString());
    }
    tree.check();
  }

  @Override
  public Relay line() {
    return line;
  }

  @Override
  public void close() {
    line.close();
    server.stop(0);
    requests.shutdownNow();
  }

  private void git(Path in, String... arguments) {
    var command = new ArrayList<>(List.of("git", "-C", in.toString(), "-c", "http.proxy="));
    command.addAll(List.of("-c", "user.name=bench", "-c", "user.email=bench@localhost"));
    command.addAll(List.of("-c", "gc.auto=0", "-c", "maintenance.auto=false"));
    command.addAll(List.of(arguments));
    try (Child child = Child.start("git", dir.resolve("git.log"), QUIET, command)) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.said());
      }
    }
  }

  /** Runs git's program by the rules of CGI (RFC 3875). */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var builder = new ProcessBuilder("git", "http-backend");
      builder.environment().putAll(environment(exchange));
      builder.redirectError(dir.resolve("backend.log").toFile());
      Process process = builder.start();
      try (var in = process.getOutputStream()) {
        exchange.getRequestBody().transferTo(in);
      }
      CgiAnswer answer = CgiAnswer.read(process.getInputStream().readAllBytes());
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Map<String, String> environment(HttpExchange exchange) {
    var given = new HashMap<>(QUIET);
    given.put("GIT_PROJECT_ROOT", dir.toString());
    given.put("GIT_HTTP_EXPORT_ALL", "1");
    given.put("REQUEST_METHOD", exchange.getRequestMethod());
    given.put("PATH_INFO", exchange.getRequestURI().getPath());
    var headers = exchange.getRequestHeaders();
    put(given, "QUERY_STRING", exchange.getRequestURI().getQuery());
    put(given, "CONTENT_TYPE", headers.getFirst("Content-Type"));
    put(given, "CONTENT_LENGTH", headers.getFirst("Content-Length"));
    put(given, "HTTP_CONTENT_ENCODING", headers.getFirst("Content-Encoding"));
    put(given, "GIT_PROTOCOL", headers.getFirst("Git-Protocol"));
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
