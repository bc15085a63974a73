package openhall.console.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The phrase book {@code english.json}: Chinese to English. Any thread. */
final class English {

  /** A run of words between tags and quotes, with at least one Chinese character or mark. */
  static final Pattern RUN =
      Pattern.compile("[^<>\"\\n]*[\\u2e80-\\u9fff\\u3000-\\u303f\\uff00-\\uffef][^<>\"\\n]*");

  /** Before these stands no space. */
  private static final String CLOSING = ",.:;)%";

  private final Map<String, String> phrases;
  private final List<Blanks> blanks;
  // what stands in a template is one of a few thousand constants
  private final Map<String, String> pieces = new ConcurrentHashMap<>();

  private English(Map<String, String> phrases) {
    this.phrases = phrases;
    this.blanks =
        phrases.entrySet().stream()
            .filter(entry -> Blanks.HOLE.matcher(entry.getKey()).find())
            .map(entry -> Blanks.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Blanks::words).reversed())
            .toList();
  }

  static English read() {
    return new English(phrases());
  }

  static Map<String, String> phrases() {
    try (InputStream in =
        Objects.requireNonNull(English.class.getResourceAsStream("english.json"))) {
      return JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A constant piece of a template in English, its tags as they are. */
  String markup(String piece) {
    return pieces.computeIfAbsent(
        piece, chinese -> RUN.matcher(chinese).replaceAll(run -> quoted(run.group())));
  }

  private String quoted(String run) {
    String words = run.strip();
    String english = phrases.getOrDefault(words, words);
    int start = run.indexOf(words);
    boolean closes = english.isEmpty() || CLOSING.indexOf(english.charAt(0)) >= 0;
    return Matcher.quoteReplacement(
        (closes ? "" : run.substring(0, start)) + english + run.substring(start + words.length()));
  }

  /** What an expression said, in English if the phrase book or whoever said it knows it. */
  String words(Own own) {
    return Optional.ofNullable(phrases.get(own.chinese()))
        .or(() -> Optional.of(own.english()).filter(english -> !english.isEmpty()))
        .or(() -> filled(own.chinese()))
        .orElse(own.chinese());
  }

  private Optional<String> filled(String chinese) {
    return blanks.stream()
        .flatMap(each -> each.filled(chinese, said -> words(Own.own(said))).stream())
        .findFirst();
  }

  /**
   * A phrase with values in it: {@code {}} by their order, {@code {2}} the second of the Chinese,
   * with {@code ~} one that is words of our own, too.
   */
  private record Blanks(Pattern chinese, String english, int words) {

    static final Pattern HOLE = Pattern.compile("\\{(\\d*)(~?)}");

    static Blanks of(String chinese, String english) {
      String[] between = HOLE.split(chinese, -1);
      String shape =
          Arrays.stream(between).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
      return new Blanks(
          Pattern.compile(shape, Pattern.DOTALL), english, String.join("", between).length());
    }

    Optional<String> filled(String said, UnaryOperator<String> own) {
      Matcher values = chinese.matcher(said);
      return values.matches() ? Optional.of(fill(values, own)) : Optional.empty();
    }

    private String fill(Matcher values, UnaryOperator<String> own) {
      var before = new AtomicInteger();
      return HOLE.matcher(english)
          .replaceAll(hole -> {
            String number = hole.group(1);
            int value = number.isEmpty() ? before.incrementAndGet() : Integer.parseInt(number);
            String said = values.group(value);
            return Matcher.quoteReplacement(hole.group(2).isEmpty() ? said : own.apply(said));
          });
    }
  }
}
