package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server as Debian has it, with the settings of {@code deploy/database}, alone or one
 * of a pair. One thread.
 */
final class DatabaseServer implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Product product;
  private final Path dir;
  private final int port = Product.freePort(0);
  private int commands;
  private Optional<Child> process = Optional.empty();

  private DatabaseServer(Product product, Path dir) {
    this.product = product;
    this.dir = dir;
  }

  /** One with nothing in it. */
  static DatabaseServer first(Product product, Path dir) {
    var server = new DatabaseServer(product, dir);
    server.run(
        "initdb",
        "--auth=trust",
        "--username=postgres",
        "--encoding=UTF8",
        "--pgdata",
        server.data());
    server.start();
    return server;
  }

  /** One that follows another from now on. */
  static DatabaseServer copyOf(DatabaseServer primary, Path dir) {
    var server = new DatabaseServer(primary.product, dir);
    server.follow(primary);
    return server;
  }

  /** Becomes a copy of the other, whatever was here, and does not confirm anything yet. */
  void follow(DatabaseServer primary) {
    delete(Path.of(data()));
    pair("copy", primary.address(), data());
    start();
    boolean follows = Wait.happens(LIMIT, PAUSE, () -> primary.state().contains("streaming"));
    if (!follows) {
      throw new IllegalStateException("It does not follow:\n" + said());
    }
  }

  /** Runs a command of {@code deploy/database/pair} for this server, and returns what it says. */
  String order(String command) {
    return pair(command, address());
  }

  String state() {
    return order("state");
  }

  void start() {
    Path settings = product.home().resolve("deploy/database/openhall.conf");
    List<String> command = new ArrayList<>(List.of("postgres", "-D", data()));
    command.addAll(List.of("-c", "port=" + port, "-c", "unix_socket_directories="));
    command.addAll(settings(settings));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "shared_buffers=32MB"));
    Child started = Child.start("postgres", log(), Map.of(), asNobody(command));
    process = Optional.of(started);
    boolean answers = Wait.happens(LIMIT, PAUSE, () -> !started.alive() || answers());
    if (!answers || !started.alive()) {
      throw new IllegalStateException("PostgreSQL did not start:\n" + said());
    }
  }

  /** As a power cut does. */
  void kill() {
    process.ifPresent(Child::kill);
  }

  /** In the order of which services try them. */
  static String url(DatabaseServer one, DatabaseServer other) {
    return "jdbc:postgresql://%s,%s/postgres?user=postgres&targetServerType=primary&hostRecheckSeconds=2"
        .formatted(one.host(), other.host());
  }

  /** Of this server alone. */
  String url() {
    return "jdbc:postgresql://%s/postgres?user=postgres".formatted(host());
  }

  @Override
  public void close() {
    process.ifPresent(Child::close);
  }

  private String said() {
    return process.map(Child::said).orElse("");
  }

  private String host() {
    return "127.0.0.1:" + port;
  }

  private String address() {
    return "host=127.0.0.1 user=postgres port=" + port;
  }

  private String data() {
    return dir.resolve("data").toString();
  }

  private Path log() {
    return dir.resolve("log-" + ++commands);
  }

  private boolean answers() {
    Path log = log();
    List<String> ask = binary(List.of("pg_isready", "--quiet", "--dbname", address()));
    try (Child asking = Child.start("pg_isready", log, Map.of(), ask)) {
      return asking.join() == 0;
    }
  }

  private String pair(String... arguments) {
    var command = new ArrayList<String>();
    command.add(product.home().resolve("deploy/database/pair").toString());
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private String run(String... command) {
    try (Child child = Child.start(command[0], log(), Map.of(), asNobody(List.of(command)))) {
      if (child.join() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ":\n" + child.said());
      }
      return child.said();
    }
  }

  private static List<String> settings(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .flatMap(line -> Stream.of("-c", line.replace(" ", "").replace("'", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL refuses to be root; here it is somebody else without being another owner. */
  private static List<String> asNobody(List<String> command) {
    var all = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("unshare", "--user"));
    }
    all.addAll(binary(command));
    return all;
  }

  /** Debian keeps the server's own programs outside the path. */
  private static List<String> binary(List<String> command) {
    var all = new ArrayList<>(List.of("env", "PATH=" + programs() + ":" + System.getenv("PATH")));
    all.addAll(command);
    return all;
  }

  private static Path programs() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new IllegalStateException("No PostgreSQL; deploy/setup test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
