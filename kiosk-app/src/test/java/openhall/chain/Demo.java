package openhall.chain;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/demo}: the whole chain on this machine, until Ctrl-C; or the tour through it. */
@Command(name = "deploy/demo", sortOptions = false, mixinStandardHelpOptions = true)
final class Demo implements java.util.concurrent.Callable<Integer> {

  private static final String MARK = ".openhall-demo";
  private static final String ACCOUNTS = "accounts.txt";
  private static final Duration PICTURES = Duration.ofSeconds(2);

  @Option(names = "--tour", paramLabel = "DIR")
  private @Nullable Path tour;

  @Option(names = "--data", paramLabel = "DIR")
  private Path data = Path.of(System.getProperty("openhall.demo.data", "openhall-demo"));

  @Option(names = "--keep")
  private boolean keep;

  @Option(names = "--port")
  private int port;

  private final Progress progress = new Progress(System.out);

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Demo())
            .setExecutionExceptionHandler((e, command, _) -> {
              command.getErr().println("演示未能继续 the demo failed: " + e.getMessage());
              return 1;
            })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path dir = data.toAbsolutePath().normalize();
    boolean there = prepare(dir);
    FileLock _ = lock(dir);
    if (!there || !keep) {
      empty(dir);
    }
    var town = new Town(Product.packaged(), dir, progress);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(town)));
    int chosen = port();
    if (tour != null) {
      return new Tour(town, dir, tour.toAbsolutePath(), progress).run(chosen);
    }
    show(town, dir, chosen, there && keep);
    return 1;
  }

  private void show(Town town, Path dir, int chosen, boolean kept) throws IOException {
    Office office = kept ? town.reopen(chosen) : town.found(chosen);
    if (!kept) {
      People people = town.settle(office);
      town.warn(Team.signIn(office, people));
      note(dir, people);
    }
    Stand.Pair stands =
        Optional.ofNullable(System.getenv("DISPLAY"))
            .filter(display -> !display.isBlank())
            .flatMap(display -> Stand.windows(display, dir.resolve("logs/xdpyinfo.log")))
            .orElseGet(() -> Stand.virtual(town, dir.resolve("displays")));
    Account reviewer = reviewer(dir);
    town.keep(() -> SigningRounds.start(office, reviewer));
    Glass touch = town.touch(office, stands.touch());
    Glass board = town.board(office, stands.board());
    town.awaitContent(touch);
    town.awaitContent(board);
    Path pictures = Files.createDirectories(dir.resolve("screens"));
    addresses(dir, office, List.of(touch, board), stands.touch().virtual().map(_ -> pictures));
    watch(office, Map.of(touch, stands.touch(), board, stands.board()), pictures);
  }

  private void addresses(Path dir, Office office, List<Glass> screens, Optional<Path> pictures)
      throws IOException {
    progress.line("");
    progress.line("  编辑后台 staff console   " + office.url());
    for (String account : Files.readAllLines(dir.resolve(ACCOUNTS))) {
      progress.line("    " + account);
    }
    progress.line("  签名台 signing desk      审核通过的内容由演示程序用演练密钥代三岗签名；正式使用时各人用自己的密钥");
    progress.line(
        "                           the demo signs what reviewers pass; real people sign with their own keys");
    for (Glass screen : screens) {
      progress.line(
          "  %s  %sscreen.png · %sstatus.json"
              .formatted(
                  screen.name().equals("touch") ? "触摸屏 touchscreen      " : "大厅屏 lobby board      ",
                  screen.statusPage(),
                  screen.statusPage()));
    }
    pictures.ifPresent(folder ->
        progress.line(
            "  没有显示器，屏幕画面每 2 秒更新 no display; live pictures of the screens:\n    "
                + folder.resolve("touch.png")
                + "\n    "
                + folder.resolve("board.png")));
    progress.line("  日志 logs                " + dir.resolve("logs"));
    progress.line("");
    progress.line("按 Ctrl-C 结束 Press Ctrl-C to end.");
  }

  /** Until the process is told to end; returns only if something of ours ended by itself. */
  private void watch(Office office, Map<Glass, Stand> screens, Path pictures) {
    while (true) {
      Stream.concat(Stream.of(office.service()), screens.keySet().stream().map(Glass::process))
          .filter(child -> !child.alive())
          .findFirst()
          .ifPresent(child -> {
            throw new IllegalStateException(child.name() + " 意外结束 ended:\n" + child.said());
          });
      screens.forEach((glass, stand) ->
          stand
              .virtual()
              .ifPresent(display -> display.picture(pictures.resolve(glass.name() + ".png"))));
      LockSupport.parkNanos(PICTURES.toNanos());
    }
  }

  private void end(Town town) {
    progress.say("正在结束… ending");
    town.close();
    progress.say("已全部结束 all ended");
  }

  private int port() {
    if (port == 0) {
      return Product.freePort(8080);
    }
    if (Product.freePort(port) != port) {
      throw new IllegalStateException(
          "端口 " + port + " 已被占用 is taken; 换一个 --port，或不写 or leave it out");
    }
    return port;
  }

  /** Makes the directory if it is missing; true if a demo has used it before. */
  private static boolean prepare(Path dir) throws IOException {
    if (Files.exists(dir.resolve(MARK))) {
      return Files.exists(dir.resolve(ACCOUNTS));
    }
    Files.createDirectories(
        dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (Stream<Path> files = Files.list(dir)) {
      if (files.findAny().isPresent()) {
        throw new IOException(dir + " 里有别的文件，演示不会动它们 holds other files; choose another --data");
      }
    }
    Files.createFile(dir.resolve(MARK));
    return false;
  }

  // Held until the process ends.
  @SuppressWarnings("resource")
  private static FileLock lock(Path dir) throws IOException {
    FileLock lock = new RandomAccessFile(dir.resolve(MARK).toFile(), "rw").getChannel().tryLock();
    if (lock == null) {
      throw new IOException(
          "另一个演示正在使用 another demo is using " + dir + "; 请用 choose another --data");
    }
    return lock;
  }

  private static void empty(Path dir) throws IOException {
    Files.walkFileTree(
        dir,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(dir.resolve(MARK))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (!visited.equals(dir)) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** As noted, also by an earlier demo. */
  private static Account reviewer(Path dir) throws IOException {
    Pattern noted =
        Pattern.compile(
            "\\[(?:reviewer|unit-head, secrecy-reviewer)\\].* account (\\S+) .* password (\\S+)");
    return Files.readAllLines(dir.resolve(ACCOUNTS)).stream()
        .map(noted::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(found -> new Account(found.group(1), "", List.of(), found.group(2)))
        .orElseThrow(() -> new IOException("没有审核员 no reviewer in " + ACCOUNTS));
  }

  private static void note(Path dir, People people) throws IOException {
    Path file =
        Files.createFile(
            dir.resolve(ACCOUNTS),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        file,
        people.all().stream()
            .map(a ->
                "%s %s  账号 account %s  密码 password %s"
                    .formatted(a.name(), a.roles(), a.account(), a.password()))
            .toList());
  }
}
