package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built product and its command. Immutable. */
record Product(Path home) {

  /** The one this program was built with, as {@code deploy/chain} says. */
  static Product here() {
    return new Product(
        Path.of(System.getProperty("openhall.home", "..")).toAbsolutePath().normalize());
  }

  Path content() {
    return home.resolve("deploy/demo-content");
  }

  /** Starts the command openhall; what it prints goes to {@code log}. */
  Child start(String name, Path log, Map<String, String> environment, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(home.resolve("deploy/openhall").toString());
    command.addAll(arguments);
    return Child.start(name, log, environment, command);
  }

  /** Runs the command openhall to its end; throws if it fails. */
  void run(Path log, String... arguments) {
    try (Child child = start("openhall " + arguments[0], log, Map.of(), List.of(arguments))) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.name() + " 失败 failed:\n" + child.said());
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
}
