package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Debian 12 with nothing in it, in a directory, as it comes out of the installer; without
 * systemd. Needs the rights of root. One thread.
 */
final class DebianRoot implements AutoCloseable {

  private static final String RELEASE = "bookworm";

  private final Path root;
  private final Path logs;
  private int commands;

  private DebianRoot(Path root, Path logs) {
    this.root = root;
    this.logs = logs;
  }

  /** Whether this machine lets us mount anything. */
  static boolean isPossible() throws IOException, InterruptedException {
    return new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0;
  }

  /**
   * Out of the package sources of this machine.
   *
   * @param dir where it is made anew
   */
  static DebianRoot bare(Path dir, Path logs) {
    Path root = dir.resolve("root");
    var made = new DebianRoot(root, logs);
    made.close();
    String mirror =
        made.here("apt-get", "indextargets", "--format", "$(REPO_URI)", "Codename: " + RELEASE)
            .lines()
            .findFirst()
            .orElse("");
    made.here(
        mirror.isEmpty()
            ? new String[] {"debootstrap", "--variant=minbase", RELEASE, root.toString()}
            : new String[] {"debootstrap", "--variant=minbase", RELEASE, root.toString(), mirror});
    made.here("mount", "-t", "proc", "proc", root.resolve("proc").toString());
    made.here("cp", "/etc/resolv.conf", root.resolve("etc/resolv.conf").toString());
    try {
      // What is named from outside is there inside as well.
      Files.createDirectories(made.inside(dir));
      Files.createSymbolicLink(made.inside(root), Path.of("/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    made.does("apt-get", "-q", "update");
    return made;
  }

  /** A path that programs inside know, as it is called outside. */
  Path inside(Path path) {
    return root.resolve(path.toString().substring(1));
  }

  /** The product that is installed there. */
  Product product(Product built) {
    return built.installed(root);
  }

  /** Installs packages, with what they depend on and nothing else. */
  void install(List<Path> packages) {
    var command = new ArrayList<>(List.of("apt-get", "-q", "-y", "install"));
    command.add("--no-install-recommends");
    packages.forEach(each -> command.add(each.toString()));
    does(command.toArray(String[]::new));
  }

  /** Runs a command inside to its end and returns what it said; throws if it fails. */
  String does(String... command) {
    var inside =
        new ArrayList<>(
            List.of("chroot", root.toString(), "env", "DEBIAN_FRONTEND=noninteractive"));
    inside.addAll(List.of(command));
    return here(inside.toArray(String[]::new));
  }

  private String here(String... command) {
    commands++;
    Path log = logs.resolve("debian-" + commands + ".log");
    try (Child child = Child.start(command[0], log, Map.of(), List.of(command))) {
      if (child.join() != 0) {
        throw new IllegalStateException(
            "没有成功，可能是连不上 Debian 软件源 failed, perhaps without Debian's packages in reach: %s%n%s"
                .formatted(String.join(" ", command), child.said()));
      }
      return child.said();
    }
  }

  @Override
  public void close() {
    if (Files.exists(root.resolve("proc/self"))) {
      here("umount", root.resolve("proc").toString());
    }
    here("rm", "-rf", "--one-file-system", root.toString());
  }
}
