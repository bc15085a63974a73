package openhall.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.Phrasing;

/**
 * Says the kiosk's own phrases in the language that a resident chose, as gettext does: the Chinese
 * phrase stands in the code and is its own key. Content never passes here. A phrase that nobody has
 * translated is said in Chinese; tests find it, a resident is never stopped by it. Immutable.
 */
public final class Tongue implements Phrasing {
  private static final Pattern VALUE =
      Pattern.compile("\\{(?<which>\\d)(\\|(?<one>[^|}]*)\\|(?<many>[^|}]*))?}");
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CHINESE_WEEKDAY =
      DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);

  private final Language language;

  private Tongue(Language language) {
    this.language = language;
  }

  public static Tongue of(Language language) {
    return new Tongue(language);
  }

  public Language language() {
    return language;
  }

  /** Whether what it says takes more room than Chinese does. */
  public boolean wordy() {
    return language == Language.ENGLISH;
  }

  /**
   * The phrase, with {@code {0}} and so on replaced by the values. A translation may write {@code
   * {0|item|items}} for the word that goes with a number.
   */
  @Override
  public String say(String phrase, Object... values) {
    return filled(
        switch (language) {
          case SIMPLIFIED -> phrase;
          case TRADITIONAL -> Traditional.of(phrase);
          case ENGLISH -> English.of(phrase);
        },
        values);
  }

  @Override
  public String date(LocalDate day) {
    return switch (language) {
      case SIMPLIFIED, TRADITIONAL -> Phrasing.WRITTEN.date(day);
      case ENGLISH -> ENGLISH_DAY.format(day);
    };
  }

  String dayOfWeek(LocalDate day) {
    return switch (language) {
      case SIMPLIFIED, TRADITIONAL -> CHINESE_WEEKDAY.format(day);
      case ENGLISH -> ENGLISH_WEEKDAY.format(day);
    };
  }

  private static String filled(String phrase, Object... values) {
    return phrase.indexOf('{') < 0
        ? phrase
        : VALUE.matcher(phrase).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
  }

  private static String value(MatchResult found, Object... values) {
    String value = String.valueOf(values[Integer.parseInt(found.group("which"))]);
    String one = found.group("one");
    if (one == null) {
      return value;
    }
    return value.equals("1") ? one : found.group("many");
  }

  /** The English of all phrases, read at the first use. */
  static final class English {
    private static final Map<String, String> PHRASES = read();

    private English() {}

    static Map<String, String> phrases() {
      return PHRASES;
    }

    private static String of(String phrase) {
      return PHRASES.getOrDefault(phrase, phrase);
    }

    private static Map<String, String> read() {
      try (InputStream in = Tongue.class.getResourceAsStream("en.po")) {
        if (in == null) {
          throw new IllegalStateException("Expected a catalogue of phrases en.po");
        }
        return Phrases.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
