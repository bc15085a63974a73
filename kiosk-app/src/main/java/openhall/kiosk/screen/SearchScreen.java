package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.kiosk.screen.Catalogue.Findings;
import openhall.kiosk.screen.Rows.Row;
import openhall.kiosk.screen.Typing.Choice;

/** 查找: results live while typing, grouped, each with the reason why it is there. */
final class SearchScreen {
  static final String HINT = "输入事项名称";
  static final String EXAMPLE = "或拼音首字母：SFZ";
  static final String FEE_HINT = "输入收费项目名称";
  static final String FEE_EXAMPLE = "或拼音首字母：SF";

  private static final int MOST = 60;
  private static final int NEAREST = 6;
  private static final int WORDS = 8;
  private static final int FROM_LETTERS = 2;
  private static final int LONGEST_SHOWN = 24;

  private static final Set<Item.Kind> ANY = EnumSet.allOf(Item.Kind.class);
  private static final Set<Item.Kind> FEES = EnumSet.of(Item.Kind.FEES);

  private final Desk desk;
  private final Place.Search place;
  private final String typed;
  private final Optional<Hall.Window> window;
  private final Findings findings;

  private SearchScreen(Desk desk, Place.Search place) {
    this.desk = desk;
    this.place = place;
    this.typed = desk.state().typed();
    this.window = fees() ? Optional.empty() : new Counters(desk).typed(typed);
    this.findings = enough() ? find() : Findings.NONE;
  }

  static Screen of(Desk desk, Place.Search place) {
    return new SearchScreen(desk, place).screen();
  }

  private boolean fees() {
    return place.within() == Place.Within.FEES;
  }

  private Findings find() {
    return desk.catalogue().find(typed, fees() ? FEES : ANY, MOST);
  }

  private Screen screen() {
    List<Row<Result>> found = found();
    boolean none = enough() && found.isEmpty();
    List<Row<Result>> all = typed.isBlank() ? often() : none ? nearest() : found;
    // Below what is found the keys take the lower half of the screen; beside it none of its height.
    int perPage = desk.state().room().beside() ? desk.rows() : Math.max(2, desk.rows() / 2);
    return new Screen.Search(
        desk.chrome(),
        shown(),
        fees()
            ? desk.say(FEE_HINT) + desk.say("，") + desk.say(FEE_EXAMPLE)
            : desk.say(HINT) + desk.say("，") + desk.say(EXAMPLE),
        advice(found.size(), all.isEmpty()),
        Rows.grouped(desk.page(all, perPage), row -> List.of(row.group())).entrySet().stream()
            .map(g -> new ResultGroup(g.getKey(), g.getValue().stream().map(Row::item).toList()))
            .toList(),
        desk.paging(all.size(), perPage),
        none ? new Enquiry(desk).words() : "",
        new Typing(place, words()));
  }

  private List<Row<Result>> nearest() {
    return fees()
        ? new Hits(desk).fees(desk.catalogue().nearest(typed, FEES, NEAREST))
        : new Hits(desk).under(desk.say("最接近的事项"), desk.catalogue().nearest(typed, ANY, NEAREST));
  }

  /** The window whose number was typed, then all else. */
  private List<Row<Result>> found() {
    if (fees()) {
      return new Hits(desk).fees(findings.found());
    }
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
    if (fees()) {
      return new Hits(desk).utilities();
    }
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

  private String advice(int found, boolean nothing) {
    if (typed.isBlank()) {
      return switch (place.keys()) {
        case ALPHABET ->
            fees() ? desk.say("在下面按字母，比如“水费”按 S F") : desk.say("在下面按字母，比如“身份证”按 S F Z");
        case NINE ->
            fees() ? desk.say("在下面按拼音首字母，比如“水费”按 7 3") : desk.say("在下面按拼音首字母，比如“身份证”按 7 3 9");
        case DIGITS -> fees() ? desk.say("在下面按数字：索引号或文号") : desk.say("在下面按数字：窗口号、事项编码或编码的后几位");
      };
    }
    if (!enough()) {
      return place.keys() == Place.Keys.DIGITS ? desk.say("再按一个数字") : desk.say("再按一个字母");
    }
    if (found == 0) {
      return nothing
          ? desk.say("没有找到“{0}”，换个说法试试", shown())
          : desk.say("没有找到“{0}”，下面是最接近的", shown());
    }
    return found >= MOST ? desk.say("找到很多，再多按几个字母") : desk.say("找到 {0} 项", found);
  }
}
