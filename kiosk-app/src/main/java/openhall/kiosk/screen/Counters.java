package openhall.kiosk.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import openhall.content.WindowRef;

/** The windows of this hall, as a way to what is handled at them. */
record Counters(Desk desk) {
  private static final Pattern TYPED =
      Pattern.compile(
          "0*([0-9a-z]{1,4}?|[一二三四五六七八九])(?:号?(?:窗口?|台)?|hck|ck|haochuangkou|chuangkou)");
  private static final String NUMERALS = "〇一二三四五六七八九";

  /** The window whose number was typed: 5, 5号, 5号窗口, 五号窗口. */
  Optional<Hall.Window> typed(String typed) {
    Matcher found = TYPED.matcher(typed.replace(" ", "").toLowerCase(Locale.ROOT));
    return found.matches() ? numbered(found.group(1)) : Optional.empty();
  }

  /** What is handled at each window, by its number, in the order of the hall. */
  Map<String, List<Procedure>> groups(List<Procedure> procedures) {
    var groups = new LinkedHashMap<String, List<Procedure>>();
    for (Hall.Window window : windows().toList()) {
      List<Procedure> here = procedures.stream().filter(handledAt(window)).toList();
      if (!here.isEmpty()) {
        groups.put(window.number(), here);
      }
    }
    return groups;
  }

  /** 5 号窗口：户籍. */
  String called(Hall.Window window) {
    return desk.say("{0}：{1}", Answers.windowCalled(desk.tongue(), window.number()), window.name());
  }

  /** The same of the window of that number. */
  String called(String number) {
    return windows()
        .filter(window -> window.number().equals(number))
        .findFirst()
        .map(this::called)
        .orElseGet(() -> Answers.windowCalled(desk.tongue(), number));
  }

  /** To what is handled there; to the hall where nothing is said about it. */
  Event open(Hall.Window window) {
    boolean any = desk.current(Procedure.class).stream().anyMatch(handledAt(window));
    return any
        ? new Event.Open(new Place.Procedures(Place.Facet.WINDOW, window.number()))
        : new Event.Open(new Place.Page(desk.hall().orElseThrow().key()));
  }

  private Optional<Hall.Window> numbered(String number) {
    int numeral = NUMERALS.indexOf(number);
    String wanted = numeral > 0 ? Integer.toString(numeral) : number;
    return windows()
        .filter(window -> window.number().replaceFirst("^0+", "").equalsIgnoreCase(wanted))
        .findFirst();
  }

  private Stream<Hall.Window> windows() {
    return desk.hall().stream().flatMap(hall -> hall.windows().stream());
  }

  private Predicate<Procedure> handledAt(Hall.Window window) {
    // Asked of every procedure there is; to look for the hall each time takes longer than all else.
    Optional<ItemKey> here = desk.hall().map(Item::key);
    return procedure -> {
      for (WindowRef ref : procedure.handling().windows()) {
        if (ref.window().equals(window.number())
            && desk.hall(procedure, ref).map(Item::key).equals(here)) {
          return true;
        }
      }
      return false;
    };
  }
}
