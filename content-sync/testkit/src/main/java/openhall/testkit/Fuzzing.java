package openhall.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Gives parsers what nobody would send: Jazzer changes valid samples and follows what each change
 * reaches, one process for each parser, all at a time. Whatever a parser throws is a finding, and
 * so is an input that takes {@value #SECONDS_EACH} seconds or more memory than {@value #MEMORY}.
 *
 * <p>{@code -Dopenhall.fuzz.seconds=N} says how long for each process, {@code
 * -Dopenhall.fuzz.seed=N} tries other changes; the seed is printed. A finding is left in {@code
 * target/fuzz}. It becomes a named vector in the test resources under {@code openhall/fuzz/PARSER},
 * which {@link #replay} hands to that parser in every test run.
 */
public final class Fuzzing {

  private static final int SECONDS = Integer.getInteger("openhall.fuzz.seconds", 60);
  private static final int SEED = Integer.getInteger("openhall.fuzz.seed", 1);
  private static final int SECONDS_EACH = 20;
  private static final String MEMORY = "512m";
  private static final int LONGEST = 1 << 14;
  private static final int START_SECONDS = 300;
  private static final int SHOWN = 12;
  private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();
  private static final Path VECTORS = Path.of("src", "test", "resources", "openhall", "fuzz");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:/-]{2,40}");

  private Fuzzing() {}

  /**
   * What was found, in words; empty if nothing was.
   *
   * @param told of each run, with its seed
   */
  public static List<String> findings(List<? extends FuzzTarget> parsers, Consumer<String> told)
      throws InterruptedException {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<String>>> runs =
          parsers.stream().map(parser -> pool.submit(() -> new Run(parser).finding(told))).toList();
      var findings = new ArrayList<String>();
      for (Future<Optional<String>> run : runs) {
        run.get().ifPresent(findings::add);
      }
      return findings;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A test for each past finding. */
  public static Stream<DynamicTest> replay(List<? extends FuzzTarget> parsers) {
    return parsers.stream().flatMap(parser -> vectors(parser).stream().map(v -> test(parser, v)));
  }

  private static DynamicTest test(FuzzTarget parser, Path vector) {
    return DynamicTest.dynamicTest(
        name(parser) + " " + vector.getFileName(),
        () -> {
          byte[] input = Files.readAllBytes(vector);
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(SECONDS_EACH), () -> parser.read(input));
        });
  }

  private static List<Path> vectors(FuzzTarget parser) {
    return files(VECTORS.resolve(name(parser)));
  }

  private static String name(FuzzTarget parser) {
    return parser.getClass().getSimpleName();
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One process. */
  private record Run(FuzzTarget parser, Path directory) {

    Run(FuzzTarget parser) {
      this(parser, WORK.resolve(name(parser)));
    }

    Optional<String> finding(Consumer<String> told) throws IOException, InterruptedException {
      prepare();
      Path log = directory.resolve("log.txt");
      Process process =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      String words = Files.readString(log, UTF_8);
      told.accept(summary(words));
      return ended && process.exitValue() == 0 ? Optional.empty() : Optional.of(description(words));
    }

    private void prepare() throws IOException {
      clear(directory);
      Path corpus = Files.createDirectories(directory.resolve("corpus"));
      var inputs = new ArrayList<>(parser.samples());
      for (Path vector : vectors(parser)) {
        inputs.add(Files.readAllBytes(vector));
      }
      for (int i = 0; i < inputs.size(); i++) {
        Files.write(corpus.resolve("sample-%03d".formatted(i)), inputs.get(i));
      }
      Files.writeString(directory.resolve("words.dict"), words(inputs), UTF_8);
    }

    /** Words of the samples, for the places where only a known word leads on. */
    private static String words(Collection<byte[]> inputs) {
      return inputs.stream()
          .flatMap(input -> WORD.matcher(new String(input, UTF_8)).results())
          .map(found -> "\"" + found.group() + "\"")
          .distinct()
          .limit(500)
          .collect(Collectors.joining("\n"));
    }

    private List<String> command() {
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx" + MEMORY,
          "-D" + FuzzEntry.TARGET + "=" + parser.getClass().getName(),
          "-XX:+EnableDynamicAgentLoading",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-cp",
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
          "com.code_intelligence.jazzer.Jazzer",
          "--target_class=" + FuzzEntry.class.getName(),
          "--instrumentation_includes=openhall.**",
          "--custom_hook_includes=openhall.**",
          "--reproducer_path=" + directory,
          "-seed=" + SEED,
          "-max_total_time=" + SECONDS,
          "-timeout=" + SECONDS_EACH,
          "-rss_limit_mb=0",
          "-max_len=" + LONGEST,
          "-dict=" + directory.resolve("words.dict"),
          "-print_final_stats=1",
          "-artifact_prefix=" + directory + "/",
          directory.resolve("corpus").toString());
    }

    private String summary(String words) {
      Matcher units = Pattern.compile("stat::number_of_executed_units: (\\d+)").matcher(words);
      return "Fuzzing %s: -Dopenhall.fuzz.seed=%d, %s inputs"
          .formatted(name(parser), SEED, units.find() ? units.group(1) : "?");
    }

    private String description(String words) {
      int found = words.indexOf("\n== ");
      String shown =
          (found < 0
                  ? words.substring(Math.max(0, words.length() - 2_000))
                  : words.substring(found))
              .lines()
              .limit(SHOWN)
              .collect(Collectors.joining("\n"));
      String inputs =
          files(directory).stream()
              .map(Path::toString)
              .filter(file -> file.contains("crash-") || file.contains("timeout-"))
              .collect(Collectors.joining(" "));
      return "%s, seed %d, input %s%n%s".formatted(name(parser), SEED, inputs, shown);
    }

    private static void clear(Path directory) throws IOException {
      if (Files.exists(directory)) {
        try (Stream<Path> all = Files.walk(directory)) {
          for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
