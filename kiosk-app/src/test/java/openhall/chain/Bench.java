package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.trust.ed25519.Ed25519Provider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code deploy/bench}: measures, prints one table with the machine's description, leaves nothing
 * behind.
 */
@Command(name = "deploy/bench", mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

  private static final int NOT_MEASURED = 1;
  private static final int WRONG_USAGE = 2;

  private enum Group {
    SYNC,
    CROWD,
    KIOSK,
    BOARD,
    CONSOLE,
    FLEET,
    CRASH
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*")
  private List<String> groups = new ArrayList<>();

  @Option(names = "--directory")
  private @Nullable Path directory;

  @Option(names = "--json")
  private @Nullable Path json;

  @Option(names = "--kills")
  private int kills = 1000;

  @Option(names = "--kiosks")
  private int kiosks = 10_000;

  @Option(names = "--seconds")
  private int seconds = 30;

  @Option(names = "--minutes")
  private int minutes = 30;

  private final List<String> details = new ArrayList<>();
  private final Progress progress = new Progress(System.err);
  private final List<Figure> figures = new ArrayList<>();
  private volatile boolean ending;

  public static void main(String[] arguments) {
    Ed25519Provider.register();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setParameterExceptionHandler((e, _) -> {
          var err = e.getCommandLine().getErr();
          err.println("用法不对 wrong usage: " + e.getMessage());
          err.println("请看 see deploy/bench --help");
          return WRONG_USAGE;
        });
  }

  /** 0 if all was measured, whatever the figures. */
  @Override
  public Integer call() throws IOException {
    Set<Group> chosen = chosen();
    check();
    Path dir = Files.createTempDirectory("openhall-bench");
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(dir)));
    String load = Machine.load();
    boolean all = true;
    for (Group group : chosen) {
      if (ending) {
        return NOT_MEASURED;
      }
      all &= measure(group, dir.resolve(name(group)));
    }
    if (figures.isEmpty()) {
      return NOT_MEASURED;
    }
    System.out.printf(
        "%n%s%n负载 load %s → %s%n%n%s%s",
        Machine.description(),
        load,
        Machine.load(),
        details.stream().collect(Collectors.joining("\n", "", details.isEmpty() ? "" : "\n\n")),
        Table.of(figures));
    return all ? 0 : NOT_MEASURED;
  }

  private Set<Group> chosen() {
    var chosen = EnumSet.noneOf(Group.class);
    for (String group : groups) {
      chosen.add(
          Stream.of(Group.values())
              .filter(known -> name(known).equals(group))
              .findFirst()
              .orElseThrow(() ->
                  wrong(
                      "没有这一组 no such group: "
                          + group
                          + "（sync、crowd、kiosk、board、console、fleet、crash）")));
    }
    return chosen.isEmpty() ? EnumSet.allOf(Group.class) : chosen;
  }

  private void check() {
    if (directory != null && !Files.isReadable(directory)) {
      throw wrong("读不到文件 cannot read: " + directory);
    }
    if (kills < 1) {
      throw wrong("--kills 至少为 is at least 1");
    }
    if (kiosks < 100) {
      throw wrong("--kiosks 至少为 is at least 100");
    }
    if (seconds < 1 || minutes < 1) {
      throw wrong("--seconds、--minutes 至少为 are at least 1");
    }
    try {
      if (json != null) {
        Files.write(json, new byte[0]);
      }
    } catch (IOException e) {
      throw wrong("写不了文件 cannot write: " + json);
    }
  }

  private boolean measure(Group group, Path dir) throws IOException {
    var measured = new ArrayList<Figure>();
    boolean whole = false;
    try {
      Files.createDirectories(dir);
      run(group, dir, measured::add);
      whole = true;
    } catch (IllegalStateException | NotSeen | UncheckedIOException e) {
      progress.say("没有测成 not measured: " + name(group) + ": " + e.getMessage());
    }
    figures.addAll(measured);
    if (json != null) {
      Files.write(json, measured.stream().map(Figure::json).toList(), StandardOpenOption.APPEND);
    }
    return whole;
  }

  /** What was measured before a failure counts. */
  private void run(Group group, Path dir, Consumer<Figure> measured) {
    switch (group) {
      case SYNC -> new SyncBench(dir, directory, progress, measured).run();
      case CROWD -> new CrowdBench(dir, kiosks, progress).run().forEach(measured);
      case KIOSK -> new KioskBench(dir, progress, measured).run();
      case BOARD -> {
        details.addAll(new BoardBench(dir, Duration.ofSeconds(seconds), progress, measured).run());
        new BoardDriftBench(dir, Duration.ofMinutes(minutes), progress, measured).run();
      }
      case CONSOLE -> details.addAll(new ConsoleBench(dir, progress, measured).run());
      case FLEET -> new FleetBench(dir, progress, measured).run();
      case CRASH -> new CrashBench(dir, Crash.Kills.of(kills), progress).run().forEach(measured);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String name(Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }

  /** Also when told to end: no process and no file of ours stays. */
  private void end(Path dir) {
    ending = true;
    killChildren();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("没有删净 not all deleted: " + dir + ": " + e);
    }
    killChildren();
  }

  private static void killChildren() {
    ProcessHandle.current()
        .descendants()
        .toList()
        .forEach(child -> {
          child.destroyForcibly();
          child.onExit().join();
        });
  }
}
