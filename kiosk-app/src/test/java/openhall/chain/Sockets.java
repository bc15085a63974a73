package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a process has to do with the network, as Linux tells it (proc(5), /proc/net/tcp). */
final class Sockets {

  private static final String LISTENS = "0A";
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int HEX = 16;

  private Sockets() {}

  /**
   * One end of TCP.
   *
   * @param local whether nobody outside of this machine can reach it
   * @param peer the other side's port, 0 of one that listens
   */
  record End(int port, boolean local, boolean listens, int peer) {}

  static List<End> of(Child process) {
    Path root = Path.of("/proc", Long.toString(process.pid()));
    Set<String> own = inodes(root.resolve("fd"));
    var ends = new ArrayList<End>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      lines(root.resolve(table))
          .skip(1)
          .map(line -> line.strip().split("\\s+"))
          .forEach(fields -> {
            if (own.contains(fields[INODE])) {
              ends.add(end(fields));
            }
          });
    }
    return ends;
  }

  private static End end(String[] fields) {
    String address = fields[LOCAL].substring(0, fields[LOCAL].indexOf(':'));
    boolean local = address.endsWith("0100007F") || address.endsWith("00000001000000");
    return new End(port(fields[LOCAL]), local, fields[STATE].equals(LISTENS), port(fields[REMOTE]));
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEX);
  }

  private static Set<String> inodes(Path handles) {
    var found = new HashSet<String>();
    try (Stream<Path> all = Files.list(handles)) {
      for (Path each : all.toList()) {
        String target = target(each);
        if (target.startsWith("socket:[")) {
          found.add(target.substring("socket:[".length(), target.length() - 1));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
