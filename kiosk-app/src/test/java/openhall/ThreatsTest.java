package openhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every protection that THREATS.md claims is shown by a test that exists. */
final class ThreatsTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*Test)\\.([a-zA-Z]+)`");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?!it tries|tries|brings|who has|---)(.*) \\|$");

  @TestFactory
  Stream<DynamicTest> everyNamedTestExists() throws IOException {
    List<Path> tests = tests();
    return NAMED
        .matcher(threats())
        .results()
        .distinct()
        .map(named -> DynamicTest.dynamicTest(named.group(), () -> exists(tests, named)));
  }

  @Test
  void everyRowNamesATest() throws IOException {
    List<String> rows =
        ROW.matcher(threats())
            .results()
            .map(row -> row.group(1))
            .filter(r -> !r.startsWith("-"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(30).allMatch(row -> NAMED.matcher(row).find());
  }

  private static void exists(List<Path> tests, MatchResult named) {
    String file = named.group(1) + ".java";
    Pattern method = Pattern.compile("(void|> ) *" + Pattern.quote(named.group(2)) + "\\(");
    assertThat(tests.stream().filter(test -> test.endsWith(file)))
        .as(named.group())
        .anyMatch(test -> method.matcher(text(test)).find());
  }

  private static List<Path> tests() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(file -> file.toString().contains("/src/test/"))
          .toList();
    }
  }

  private static String threats() {
    return text(HOME.resolve("content-sync/docs/THREATS.md"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
