package openhall.kiosk.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import openhall.content.Department;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.Procedure;
import openhall.content.Rule;
import openhall.kiosk.screen.Catalogue.Found;
import openhall.kiosk.screen.Catalogue.Why;
import openhall.kiosk.screen.Rows.Row;
import openhall.kiosk.screen.Screen.Result;
import openhall.kiosk.screen.Screen.ResultGroup;

/** 查找: results live while typing, grouped, each with the reason why it is there. */
final class SearchScreen {
  static final String HINT = "输入事项名称";
  static final String EXAMPLE = "或拼音首字母：SFZ";

  private static final int MOST = 60;
  private static final int FROM_LETTERS = 2;
  private static final int LONGEST_REASON = 10;

  private SearchScreen() {}

  /** A match whose item still is in force, with the heading it goes under. */
  private record Hit(Item item, Why why, String group) {}

  static Screen of(Desk desk) {
    String typed = desk.state().typed();
    List<Hit> hits = enough(typed) ? hits(desk, typed) : List.of();
    // Groups come in the order of their best match.
    List<Row<Result>> all =
        typed.isBlank()
            ? often(desk)
            : Rows.grouped(hits, hit -> List.of(hit.group())).values().stream()
                .flatMap(List::stream)
                .map(hit -> new Row<>(hit.group(), result(desk, hit)))
                .toList();
    // The keyboard takes the lower half of the screen.
    int perPage = Math.max(2, desk.rows() / 2);
    return new Screen.Search(
        desk.chrome(),
        typed.toUpperCase(Locale.ROOT),
        desk.say(HINT) + desk.say("，") + desk.say(EXAMPLE),
        advice(desk, typed, hits.size()),
        Rows.grouped(desk.page(all, perPage), row -> List.of(row.group())).entrySet().stream()
            .map(g -> new ResultGroup(g.getKey(), g.getValue().stream().map(Row::item).toList()))
            .toList(),
        desk.paging(all.size(), perPage));
  }

  /** Before anything is typed: what people often come for. */
  private static List<Row<Result>> often(Desk desk) {
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

  private static boolean enough(String typed) {
    boolean han =
        typed
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return !typed.isBlank() && (han || typed.strip().length() >= FROM_LETTERS);
  }

  private static List<Hit> hits(Desk desk, String typed) {
    return desk.catalogue().find(typed, MOST).stream()
        .map(found -> hit(desk, found))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Hit> hit(Desk desk, Found found) {
    return desk.catalogue()
        .item(found.key())
        .filter(item -> item.head().valid().contains(desk.today()))
        .map(item -> new Hit(item, found.why(), group(desk, item)));
  }

  private static String group(Desk desk, Item item) {
    return switch (item) {
      case Procedure procedure -> desk.say("办事指南") + " · " + Rows.responsible(desk, procedure);
      case FeeSchedule _ -> desk.say("收费公示");
      case Rule _ -> desk.say("办事制度");
      case Notice notice -> notice.isResult() ? desk.say("结果公开") : desk.say("公告公示");
      case Department _, Hall _ -> desk.say("部门与窗口");
      case FinderAid _ -> desk.say("查找");
    };
  }

  private static Result result(Desk desk, Hit hit) {
    return switch (hit.why()) {
      case Why.InTitle(int from, int to) -> result(hit, from, to, "");
      case Why.InAlias(String alias) -> result(hit, 0, 0, desk.say("又叫“{0}”", brief(alias)));
      case Why.Elsewhere(String words) -> result(hit, 0, 0, brief(words));
    };
  }

  private static Result result(Hit hit, int from, int to, String why) {
    int length = hit.item().title().length();
    int end = Math.clamp(to, 0, length);
    return new Result(
        hit.item().title(), Math.clamp(from, 0, end), end, why, Rows.open(hit.item()));
  }

  /** A reason stands beside the title and must leave it room. */
  private static String brief(String words) {
    String line = words.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= LONGEST_REASON
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
  }

  private static String advice(Desk desk, String typed, int found) {
    if (typed.isBlank()) {
      return desk.say("在下面按字母，比如“身份证”按 S F Z");
    }
    if (!enough(typed)) {
      return desk.say("再按一个字母");
    }
    if (found == 0) {
      return desk.say("没有找到“{0}”，换个说法试试，或{1}", typed.toUpperCase(Locale.ROOT), desk.askAt());
    }
    return found >= MOST ? desk.say("找到很多，再多按几个字母") : desk.say("找到 {0} 项", found);
  }
}
