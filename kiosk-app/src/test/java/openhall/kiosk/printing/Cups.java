package openhall.kiosk.printing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A CUPS daemon of its own with one queue, whose device writes what it gets into files, or says
 * what is wrong with it for as long as it is told to.
 */
public final class Cups implements AutoCloseable {

  public static final String QUEUE = "hall";

  private static final Path PROGRAMS = Path.of("/usr/lib/cups");

  // Not on everybody's path.
  private static final Path ADMINISTRATION = Path.of("/usr/sbin");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path dir;
  private final int port;
  private final Process daemon;

  private Cups(Path dir, int port, Process daemon) {
    this.dir = dir;
    this.port = port;
    this.daemon = daemon;
  }

  /** Whether this machine can have one. */
  public static boolean isInstalled() {
    return Files.isExecutable(ADMINISTRATION.resolve("cupsd"));
  }

  /**
   * Starts the daemon.
   *
   * @param dir empty, and reachable for others: the daemon's filters run as somebody else
   */
  public static Cups start(Path dir) throws IOException {
    int port = freePort();
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String name :
        List.of("etc", "run", "cache", "spool", "tmp", "log", "out", "bin/backend")) {
      Files.createDirectories(dir.resolve(name));
    }
    for (String programs : List.of("filter", "daemon", "monitor", "notifier", "driver")) {
      Files.createSymbolicLink(dir.resolve("bin").resolve(programs), PROGRAMS.resolve(programs));
    }
    Path device = dir.resolve("bin/backend/openhall");
    Files.write(device, resource("device.sh"));
    Files.setPosixFilePermissions(device, PosixFilePermissions.fromString("rwx------"));
    Files.write(dir.resolve("hall.ppd"), resource("hall.ppd"));
    fill(dir, "cupsd.conf", port);
    fill(dir, "cups-files.conf", port);
    Process daemon =
        new ProcessBuilder(
                ADMINISTRATION.resolve("cupsd").toString(),
                "-f",
                "-c",
                dir.resolve("etc/cupsd.conf").toString(),
                "-s",
                dir.resolve("etc/cups-files.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("log/out").toFile())
            .start();
    var cups = new Cups(dir, port, daemon);
    cups.until(() -> Files.exists(dir.resolve("run/cups.sock")) && cups.isUp());
    cups.run(
        "lpadmin",
        "-p",
        QUEUE,
        "-E",
        "-v",
        "openhall:" + dir.resolve("out"),
        "-P",
        dir.resolve("hall.ppd").toString());
    return cups;
  }

  /** As behind {@code --printer}. */
  public String address(String name) {
    return "ipp://localhost:" + port + "/printers/" + name;
  }

  Queue queue(String name) {
    return Queue.of(address(name), "kiosk");
  }

  /** What {@code cupsdisable}, {@code cupsreject} and their like do. */
  void run(String command, String... arguments) throws IOException {
    String program = ADMINISTRATION.resolve(command).toString();
    var whole = new ArrayList<>(List.of(program, "-h", dir.resolve("run/cups.sock").toString()));
    whole.addAll(List.of(arguments));
    String said = output(whole);
    if (!said.isEmpty() && !said.contains("deprecated")) {
      throw new IOException(command + ": " + said);
    }
  }

  /** The device says these keywords from its next job on; none lets it print. */
  void deviceSays(String reasons) throws IOException {
    Path file = dir.resolve("out/reason");
    if (reasons.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, reasons + "\n");
    }
  }

  boolean hasJobs() {
    try {
      return !output(List.of("lpstat", "-h", dir.resolve("run/cups.sock").toString(), "-o"))
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every sheet that has come out. */
  public List<byte[]> sheets() throws IOException {
    try (Stream<Path> files = Files.list(dir.resolve("out"))) {
      var sheets = new ArrayList<byte[]>();
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        sheets.add(Files.readAllBytes(file));
      }
      return sheets;
    }
  }

  void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain; " + log());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    daemon.destroy();
    try {
      if (!daemon.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        daemon.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isUp() {
    try {
      return queue(QUEUE).look().status() == Queue.Status.UNKNOWN;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String log() {
    try {
      Path errors = dir.resolve("log/error");
      return Files.exists(errors)
          ? Files.readString(errors)
          : Files.readString(dir.resolve("log/out"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String output(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", "C"));
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }

  private static void fill(Path dir, String name, int port) throws IOException {
    String user = System.getProperty("user.name");
    boolean root = user.equals("root");
    String text =
        new String(resource(name), UTF_8)
            .replace("@DIR@", dir.toString())
            .replace("@PORT@", Integer.toString(port))
            .replace("@USER@", root ? "lp" : user)
            .replace("@STAFF@", root ? "root" : user);
    Files.writeString(dir.resolve("etc").resolve(name), text);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(Cups.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
