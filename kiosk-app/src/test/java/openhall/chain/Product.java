package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The built product: how its command openhall is started. Immutable.
 *
 * @param home where its sources are
 * @param classPath of both programs while nothing is packaged yet, empty for the command itself
 * @param root where Debian's packages are installed that are to be started instead
 */
record Product(Path home, String classPath, Optional<Path> root) {

  private static final String DISPLAY = "DISPLAY";

  /** As people start it; {@code deploy/chain} says where it is. */
  static Product packaged() {
    return new Product(source(), "", Optional.empty());
  }

  /**
   * Out of this program's own class path, with a kiosk that needs no display unless it is given
   * one.
   */
  static Product unpackaged() {
    String own = System.getProperty("java.class.path");
    return new Product(
        source(), System.getProperty("surefire.test.class.path", own), Optional.empty());
  }

  /** The same as packages of Debian in that root, each as the user that it has made. */
  Product installed(Path debian) {
    return new Product(home, classPath, Optional.of(debian));
  }

  Path content() {
    return home.resolve("deploy/demo-content");
  }

  /** Starts the command openhall; what it prints goes to {@code log}. */
  Child start(String name, Path log, Map<String, String> environment, List<String> arguments) {
    var told = new HashMap<>(environment);
    // As the command openhall does it.
    if (root.isEmpty()) {
      told.put("FONTCONFIG_FILE", home.resolve("deploy/fonts.conf").toString());
    }
    return Child.start(name, log, told, command(arguments, environment.containsKey(DISPLAY)));
  }

  /** Runs the command openhall to its end; throws if it fails. */
  void run(Path log, String... arguments) {
    try (Child child = start("openhall " + arguments[0], log, Map.of(), List.of(arguments))) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.name() + " 失败 failed:\n" + child.said());
      }
    }
  }

  /** Runs a script of the product to its end; throws if it fails. */
  void prepare(Path log, String script) {
    try (Child child =
        Child.start(script, log, Map.of(), List.of(home.resolve(script).toString()))) {
      if (child.join() != 0) {
        throw new IllegalStateException(script + " 失败 failed:\n" + child.said());
      }
    }
  }

  /** {@code wanted} if nobody listens there, else any free port. */
  static int freePort(int wanted) {
    for (int port : new int[] {wanted, 0}) {
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken; the next one
      }
    }
    throw new UncheckedIOException(new IOException("没有空闲端口 no free port"));
  }

  private static Path source() {
    return Path.of(System.getProperty("openhall.home", "..")).toAbsolutePath().normalize();
  }

  private static List<String> installed(Path debian, List<String> arguments) {
    boolean kiosk = arguments.getFirst().equals("kiosk");
    String user = kiosk ? "openhall-kiosk" : "openhall-service";
    List<String> command =
        List.of(
            "chroot",
            debian.toString(),
            "setpriv",
            "--reuid",
            user,
            "--regid",
            user,
            "--init-groups",
            kiosk ? "/usr/bin/openhall-kiosk" : "/usr/bin/openhall");
    return Stream.concat(command.stream(), arguments.stream().skip(kiosk ? 1 : 0)).toList();
  }

  private List<String> command(List<String> arguments, boolean display) {
    if (root.isPresent()) {
      return installed(root.get(), arguments);
    }
    if (classPath.isEmpty()) {
      var command = new ArrayList<>(List.of(home.resolve("deploy/openhall").toString()));
      command.addAll(arguments);
      return command;
    }
    boolean kiosk = arguments.getFirst().equals("kiosk");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.add("-Dprism.order=sw");
    if (!display) {
      command.add("-Dglass.platform=Headless");
    }
    command.addAll(List.of("-cp", classPath));
    command.add(kiosk ? "openhall.kiosk.Main" : "openhall.service.Main");
    command.addAll(kiosk ? arguments.subList(1, arguments.size()) : arguments);
    return command;
  }
}
