package openhall.chain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import openhall.content.Item;

/** An rsync daemon and its reader, compressed, by size and time of each file. One thread. */
final class Rsync implements Peer {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path dir;
  private final Tree tree;
  private final Child daemon;
  private final Relay line;

  Rsync(Path dir) throws IOException {
    this.dir = Files.createDirectories(dir);
    tree = new Tree(dir.resolve("set"), dir.resolve("copy"));
    Files.createDirectories(tree.original());
    int port = Product.freePort(0);
    Path config = Files.writeString(dir.resolve("rsyncd.conf"), config());
    List<String> command =
        List.of(
            "rsync",
            "--daemon",
            "--no-detach",
            "--address=127.0.0.1",
            "--port=" + port,
            "--config=" + config,
            "--log-file=" + dir.resolve("rsyncd.log"));
    daemon = Child.start("rsync", dir.resolve("daemon.log"), Map.of(), command);
    line = new Relay(port);
    if (!Wait.happens(LIMIT, PAUSE, () -> answers(port))) {
      close();
      throw new IllegalStateException("rsync 没有启动 did not start:\n" + daemon.said());
    }
  }

  @Override
  public void publish(List<Item> changed) {
    tree.write(changed);
  }

  @Override
  public void update() {
    List<String> command =
        List.of(
            "rsync",
            "-az",
            "--delete",
            "rsync://127.0.0.1:" + line.port() + "/set/",
            tree.copy() + "/");
    try (Child child = Child.start("rsync", dir.resolve("update.log"), Map.of(), command)) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.said());
      }
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
    daemon.close();
  }

  /** As root it would otherwise read as nobody, who may not look into our directory. */
  private String config() {
    String user = System.getProperty("user.name");
    String as = user.equals("root") ? "uid = root\ngid = root\n" : "";
    return "use chroot = no\n[set]\npath = %s\nread only = yes\n%s".formatted(tree.original(), as);
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getInputStream().read() == '@';
    } catch (IOException e) {
      return false;
    }
  }
}
