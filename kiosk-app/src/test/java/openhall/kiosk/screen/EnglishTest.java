package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.content.Coded;
import openhall.content.Contact;
import openhall.content.Fee;
import openhall.content.FeeKind;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.ItemType;
import openhall.content.NoticeType;
import openhall.content.ServiceScope;
import openhall.content.TimeLimit;
import org.junit.jupiter.api.Test;

/** Everything the kiosk says of its own is said in English, and what it cannot say it admits. */
final class EnglishTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final SampleCatalogue WITHOUT_HAN = SampleCatalogue.withoutHan();
  private static final Settings ENGLISH = Settings.PLAIN.with(Language.ENGLISH);
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src", "main", "java", "openhall", "kiosk"),
          Path.of("..", "content-sync", "model", "src", "main", "java", "openhall", "content"));
  private static final Pattern CALL = Pattern.compile("(?<![A-Za-z])say\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void noPhraseOfOursIsLeftInChinese() {
    for (State state : everywhere()) {
      assertThat(han(Screens.screen(state, WITHOUT_HAN, NOW)))
          .as(state.place().toString())
          .isEmpty();
    }
    assertThat(han(Screens.screen(english(), SampleCatalogue.empty(), NOW))).isEmpty();
  }

  @Test
  void everyPhraseInTheCodeHasItsEnglishAndNoOtherHas() {
    Set<String> said = new TreeSet<>(labels());
    said.addAll(phrases());
    assertThat(Tongue.English.phrases().keySet()).containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void aTranslationUsesTheValuesOfItsPhrase() {
    Pattern value = Pattern.compile("\\{(\\d)");
    Tongue.English.phrases()
        .forEach((phrase, english) -> {
          Set<String> known = found(value, phrase);
          Set<String> used = found(value, english);
          if (known.isEmpty()) {
            // A unit may follow a number that stands before it.
            assertThat(used).as(phrase).isSubsetOf("0");
          } else {
            assertThat(used).as(phrase).isEqualTo(known);
          }
        });
  }

  @Test
  void oneIsNotMany() {
    Tongue english = Tongue.of(Language.ENGLISH);
    assertThat(english.say("{0} 项", 1)).isEqualTo("1 item");
    assertThat(english.say("{0} 项", 12)).isEqualTo("12 items");
    assertThat(Tongue.of(Language.SIMPLIFIED).say("{0} 项", 12)).isEqualTo("12 项");
  }

  @Test
  void aPhraseThatNobodyTranslatedIsSaidInChinese() {
    assertThat(Tongue.of(Language.ENGLISH).say("没有译文 {0}", 3)).isEqualTo("没有译文 3");
  }

  @Test
  void aValueIsNeverReadAsAPhrase() {
    assertThat(Tongue.of(Language.SIMPLIFIED).say("又叫 {0}", "{1}$1")).isEqualTo("又叫 {1}$1");
  }

  @Test
  void everyPageAdmitsThatContentIsChinese() {
    for (State state : everywhere()) {
      assertThat(Screens.screen(state, WITHOUT_HAN, NOW).chrome().remark())
          .startsWith("Texts are in Chinese only.");
    }
  }

  @Test
  void contentStaysAsTheOfficeWroteIt() {
    SampleCatalogue sample = SampleCatalogue.sample();
    for (ItemKey key : sample.items().keySet()) {
      Screen chinese = Screens.screen(at(State.home(10), key), sample, NOW);
      if (chinese instanceof Screen.Gone) {
        continue;
      }
      Screen english = Screens.screen(at(english(), key), sample, NOW);
      assertThat(texts(english)).contains(sample.item(key).map(Item::title).orElseThrow());
      assertThat(english.getClass()).isEqualTo(chinese.getClass());
    }
  }

  private static List<State> everywhere() {
    var states = new ArrayList<State>();
    Stream.of(
            List.of(
                new Place.Home(),
                new Place.Search(),
                new Place.Search(Place.Keys.DIGITS, Place.Within.FEES),
                new Place.Search(Place.Keys.NINE, Place.Within.FEES),
                new Place.Search(Place.Keys.ALPHABET, Place.Within.FEES),
                new Place.Rules(),
                new Place.Notices(),
                new Place.Results(),
                new Place.Departments(),
                new Place.Hotlines()),
            Arrays.stream(Place.Facet.values()).map(Place.Guide::new).toList(),
            Arrays.stream(Place.FeeFacet.values()).map(Place.Fees::new).toList(),
            WITHOUT_HAN.items().keySet().stream().map(Place.Page::new).toList(),
            WITHOUT_HAN.items().keySet().stream().map(Place.Along::new).toList())
        .flatMap(List::stream)
        .map(place -> Navigator.next(english(), new Event.Open(place)))
        .forEach(states::add);
    for (Place.Facet by : Place.Facet.values()) {
      states.add(groupOf(new Place.Guide(by)));
    }
    for (Place.FeeFacet by : Place.FeeFacet.values()) {
      states.add(groupOf(new Place.Fees(by)));
    }
    for (String typed : List.of("s", "xyzq", SampleCatalogue.unHan("身份证"))) {
      states.add(Navigator.next(english(), new Event.Typed(typed)));
    }
    for (var each : WITHOUT_HAN.items(FeeSchedule.class)) {
      for (Fee fee : each.fees()) {
        Event sum = new Event.Open(new Place.Reckon(each.key(), fee.key()));
        states.add(Navigator.next(english(), sum));
        states.add(Navigator.next(states.getLast(), new Event.Typed("123456.789")));
      }
    }
    states.add(states.getLast().withIdle(Navigator.WARN_AFTER));
    return states;
  }

  /** The first group of a guide. */
  private static State groupOf(Place guide) {
    State state = Navigator.next(english(), new Event.Open(guide));
    Screen.Guide screen = (Screen.Guide) Screens.screen(state, WITHOUT_HAN, NOW);
    return screen.groups().isEmpty()
        ? state
        : Navigator.next(state, screen.groups().getLast().tap());
  }

  private static State english() {
    return Navigator.next(State.home(10), new Event.Set(ENGLISH));
  }

  private static State at(State state, ItemKey key) {
    return Navigator.next(state, new Event.Open(new Place.Page(key)));
  }

  private static List<String> han(Screen screen) {
    return texts(screen).stream()
        .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
        .toList();
  }

  private static List<String> texts(Screen screen) {
    var texts = new ArrayList<String>();
    Retold.of(
        screen,
        text -> {
          texts.add(text);
          return text;
        });
    return texts;
  }

  /** Words of the code lists, and those that places and searches keep as constants. */
  private static Set<String> labels() {
    var labels = new LinkedHashSet<String>();
    Stream.<Coded[]>of(
            NoticeType.values(),
            Contact.Purpose.values(),
            ItemType.values(),
            FeeKind.values(),
            ServiceScope.values(),
            TimeLimit.Unit.values())
        .flatMap(Arrays::stream)
        .map(Coded::label)
        .forEach(labels::add);
    Arrays.stream(Place.Facet.values()).map(Place.Facet::label).forEach(labels::add);
    Arrays.stream(Place.FeeFacet.values()).map(Place.FeeFacet::label).forEach(labels::add);
    Arrays.stream(PrintTrouble.values()).map(PrintTrouble::words).forEach(labels::add);
    labels.addAll(
        List.of(
            SearchScreen.HINT,
            SearchScreen.EXAMPLE,
            SearchScreen.FEE_HINT,
            SearchScreen.FEE_EXAMPLE,
            GuideScreens.REST,
            Desk.UNNAMED));
    return labels;
  }

  /** Every literal among the arguments of say, as xgettext would collect them. */
  private static Set<String> phrases() {
    var found = new LinkedHashSet<String>();
    SOURCES.forEach(sources -> found.addAll(phrases(sources)));
    return found;
  }

  private static Set<String> phrases(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      var found = new LinkedHashSet<String>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        CALL.matcher(code)
            .results()
            .map(call -> arguments(code, call.end()))
            .map(text -> found(LITERAL, text))
            .flatMap(Set::stream)
            .filter(text -> !text.isBlank())
            .forEach(found::add);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code up to the bracket that closes the call. */
  private static String arguments(String code, int from) {
    int open = 1;
    int at = from;
    boolean quoted = false;
    while (open > 0) {
      char c = code.charAt(at++);
      if (c == '"' && code.charAt(at - 2) != '\\') {
        quoted = !quoted;
      } else if (!quoted) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return code.substring(from, at);
  }

  private static Set<String> found(Pattern pattern, String text) {
    var found = new LinkedHashSet<String>();
    pattern.matcher(text).results().forEach(m -> found.add(m.group(1)));
    return found;
  }
}
