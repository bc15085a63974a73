package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import openhall.content.Hall;
import openhall.kiosk.screen.Catalogue.Findings;
import openhall.kiosk.screen.Rows.Row;
import openhall.kiosk.screen.Typing.Choice;

/** 查找: results live while typing, grouped, each with the reason why it is there. */
final class SearchScreen {
  static final String HINT = "输入事项名称";
  static final String EXAMPLE = "或拼音首字母：SFZ";

  private static final int MOST = 60;
  private static final int NEAREST = 6;
  private static final int WORDS = 8;
  private static final int FROM_LETTERS = 2;
  private static final int LONGEST_SHOWN = 24;

  private final Desk desk;
  private final String typed;
  private final Optional<Hall.Window> window;
  private final Findings findings;

  private SearchScreen(Desk desk) {
    this.desk = desk;
    this.typed = desk.state().typed();
    this.window = new Counters(desk).typed(typed);
    this.findings = enough() ? desk.catalogue().find(typed, MOST) : Findings.NONE;
  }

  static Screen of(Desk desk, Place.Keys keys) {
    return new SearchScreen(desk).screen(keys);
  }

  private Screen screen(Place.Keys keys) {
    List<Row<Result>> found = found();
    boolean none = enough() && found.isEmpty();
    List<Row<Result>> all =
        typed.isBlank()
            ? often()
            : none
                ? new Hits(desk).under(desk.say("最接近的事项"), desk.catalogue().nearest(typed, NEAREST))
                : found;
    // The keyboard takes the lower half of the screen.
    int perPage = Math.max(2, desk.rows() / 2);
    return new Screen.Search(
        desk.chrome(),
        shown(),
        desk.say(HINT) + desk.say("，") + desk.say(EXAMPLE),
        advice(keys, found.size(), all.isEmpty()),
        Rows.grouped(desk.page(all, perPage), row -> List.of(row.group())).entrySet().stream()
            .map(g -> new ResultGroup(g.getKey(), g.getValue().stream().map(Row::item).toList()))
            .toList(),
        desk.paging(all.size(), perPage),
        none ? new Enquiry(desk).words() : "",
        new Typing(keys, words()));
  }

  /** The window whose number was typed, then all else. */
  private List<Row<Result>> found() {
    var found = new ArrayList<Row<Result>>();
    window.ifPresent(each -> {
      var counters = new Counters(desk);
      String title = counters.called(each);
      int marked = Answers.windowCalled(desk.tongue(), each.number()).length();
      Event open = counters.open(each);
      found.add(new Row<>(desk.say("窗口"), new Result(title, 0, marked, each.place(), open)));
    });
    found.addAll(new Hits(desk).grouped(findings.found()));
    return found;
  }

  /** Before anything is typed: what people often come for. */
  private List<Row<Result>> often() {
    return new Often(desk)
        .links().stream()
            .map(l ->
                new Result(
                    l.note(),
                    0,
                    0,
                    l.title().equals(l.note()) ? "" : desk.say("又叫“{0}”", l.title()),
                    l.tap()))
            .map(result -> new Row<>(desk.say("大家常办"), result))
            .toList();
  }

  private List<Choice> words() {
    return findings.words().stream()
        .limit(WORDS)
        .map(word -> new Choice(word, new Event.Chosen(word)))
        .toList();
  }

  private boolean enough() {
    boolean han =
        typed
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return !typed.isBlank()
        && (han || typed.strip().length() >= FROM_LETTERS || window.isPresent());
  }

  /** Of a long code the end, where one types. */
  private String shown() {
    String all = Keying.shown(typed).toUpperCase(Locale.ROOT);
    int width = 0;
    int from = all.length();
    while (from > 0 && width < LONGEST_SHOWN) {
      from = all.offsetByCodePoints(from, -1);
      width += all.charAt(from) < 0x80 ? 1 : 2;
    }
    return from == 0 ? all : "…" + all.substring(from);
  }

  private String advice(Place.Keys keys, int found, boolean nothing) {
    if (typed.isBlank()) {
      return switch (keys) {
        case ALPHABET -> desk.say("在下面按字母，比如“身份证”按 S F Z");
        case NINE -> desk.say("在下面按拼音首字母，比如“身份证”按 7 3 9");
        case DIGITS -> desk.say("在下面按数字：窗口号、事项编码或编码的后几位");
      };
    }
    if (!enough()) {
      return keys == Place.Keys.DIGITS ? desk.say("再按一个数字") : desk.say("再按一个字母");
    }
    if (found == 0) {
      return nothing
          ? desk.say("没有找到“{0}”，换个说法试试", shown())
          : desk.say("没有找到“{0}”，下面是最接近的", shown());
    }
    return found >= MOST ? desk.say("找到很多，再多按几个字母") : desk.say("找到 {0} 项", found);
  }
}
