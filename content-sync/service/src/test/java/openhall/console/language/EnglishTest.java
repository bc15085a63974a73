package openhall.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import openhall.console.Console;
import openhall.console.sheet.FieldNames;
import openhall.content.Coded;
import org.junit.jupiter.api.Test;

/** That whoever chose English is never left with Chinese words of the console's own. */
final class EnglishTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern PATTERN = Pattern.compile("\\\\|\\[|\\.\\*");
  private static final Pattern HOLE = Pattern.compile("\\{\\d*~?}");
  private static final String TEMPLATES = "gg/jte/generated/precompiled/console";

  private static final Path HERE = classes(Console.class);
  private static final String CODED = Coded.class.getName().replace('.', '/');

  /** Where words are that people read in the console. */
  private static final List<String> PACKAGES =
      List.of(
          "accounts",
          "archive",
          "authoring",
          "authoring/checking",
          "authoring/importing/Column.class",
          "authoring/importing/Mapping.class",
          "authoring/importing/Plan.class",
          "authoring/importing/ProcedureSheets.class",
          "authoring/importing/Sheets.class",
          "authoring/store",
          "authoring/upload",
          "authoring/upload/store",
          "catalogue",
          "completeness",
          "console",
          "console/form",
          "console/sheet",
          "desk",
          "devices/OrderRules.class",
          "devices/store",
          "paper/Sheet.class",
          "paper/store",
          "publication",
          "publication/store",
          "reports",
          "reports/store",
          "review",
          "review/steps",
          "review/store",
          "service/Failures.class",
          "service/Service.class",
          "web");

  /** What only joins other words: a field inside another, and which of several. */
  private static final Set<String> PATHS = Set.of("{}·{}", "{}「{}」", "{} 第 {} 项");

  private static final Map<String, String> ENGLISH = English.phrases();

  @Test
  void everyPieceOfATemplateIsInThePhraseBook() {
    assertThat(pieces()).hasSizeGreaterThan(600);
    assertThat(without(pieces(), ENGLISH.keySet())).isEmpty();
  }

  @Test
  void everySentenceOfTheConsolesClassesIsInThePhraseBook() {
    assertThat(sentences()).hasSizeGreaterThan(600);
    assertThat(without(sentences(), ENGLISH.keySet())).isEmpty();
  }

  @Test
  void thePhraseBookHoldsNothingThatIsNotSaid() {
    Set<String> said = new TreeSet<>(pieces());
    said.addAll(sentences());
    said.addAll(fieldNames());
    said.add("zh-CN");
    said.addAll(PATHS);
    assertThat(without(ENGLISH.keySet(), said)).isEmpty();
  }

  @Test
  void everyValueOfASentenceIsInItsEnglish() {
    assertThat(ENGLISH)
        .allSatisfy(
            (chinese, english) -> assertThat(holes(english)).as(chinese).isEqualTo(holes(chinese)));
  }

  @Test
  void ownWordsAreEnglishAndWrittenOnesStay() {
    var page = new StringOutput();
    var out = Language.ENGLISH.into(page);
    out.writeContent("<p title=\"状态\">");
    out.writeUserContent(Own.own("草稿"));
    out.writeUserContent("草稿");
    out.writeContent("</p>");
    assertThat(page.toString())
        .isEqualTo("<p title=\"" + ENGLISH.get("状态") + "\">" + ENGLISH.get("草稿") + "草稿</p>");
  }

  @Test
  void aSentenceKeepsTheValuesInIt() {
    var sentence = English.read();
    String chinese =
        ENGLISH.keySet().stream().filter(key -> key.contains("{}")).findFirst().orElseThrow();
    String said = chinese.replace("{}", "A<b>$1");
    assertThat(sentence.words(Own.own(said))).contains("A<b>$1").isNotEqualTo(said);
    assertThat(sentence.words(Own.own("没有人说过的一句话", "said by nobody"))).isEqualTo("said by nobody");
    assertThat(sentence.words(Own.own("没有人说过的一句话"))).isEqualTo("没有人说过的一句话");
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static long holes(String phrase) {
    return HOLE.matcher(phrase).results().count();
  }

  private static Set<String> fieldNames() {
    var names = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(FieldNames.class.getResourceAsStream("fields.properties")),
            StandardCharsets.UTF_8)) {
      names.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.values().stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static Set<String> pieces() {
    return constants(HERE.resolve(TEMPLATES), Integer.MAX_VALUE, _ -> true)
        .map(piece -> piece.replace("\u0001", "{}"))
        .flatMap(piece -> English.RUN.matcher(piece).results())
        .map(MatchResult::group)
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sentences() {
    Path model = classes(Coded.class).resolve("openhall");
    return Stream.of(
            PACKAGES.stream()
                .flatMap(each -> constants(HERE.resolve("openhall/" + each), 1, _ -> true)),
            constants(model.resolve("content"), 1, EnglishTest::isCodeList),
            constants(model.resolve("trust/BlankOrder$Reason.class"), 1, _ -> true),
            constants(model.resolve("trust/Duty.class"), 1, _ -> true))
        .flatMap(some -> some)
        .filter(constant -> CHINESE.matcher(constant).find())
        .filter(constant -> !PATTERN.matcher(constant).find())
        .map(EnglishTest::shape)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As it is said: the Chinese half of an exception's words, holes for values. */
  private static String shape(String constant) {
    return constant
        .split(" \\| (?=\\p{ASCII})", 2)[0]
        .replace("\u0001", "{}")
        .replaceAll("%[-,0-9.]*[sd]", "{}")
        .replace("%%", "%");
  }

  private static Stream<String> constants(Path directory, int depth, Predicate<ClassModel> some) {
    try (Stream<Path> files = Files.walk(directory, depth)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList().stream()
          .map(EnglishTest::parsed)
          .filter(some)
          .flatMap(EnglishTest::constants);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCodeList(ClassModel of) {
    return of.interfaces().stream().anyMatch(each -> each.asInternalName().equals(CODED));
  }

  private static Stream<String> constants(ClassModel of) {
    return StreamSupport.stream(of.constantPool().spliterator(), false)
        .filter(StringEntry.class::isInstance)
        .map(entry -> ((StringEntry) entry).stringValue());
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the classes beside that one are: in a directory, or in a jar once it is packaged. */
  private static Path classes(Class<?> of) {
    Path at = Path.of(of.getProtectionDomain().getCodeSource().getLocation().getPath());
    try {
      return Files.isDirectory(at) ? at : FileSystems.newFileSystem(at).getPath("/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
