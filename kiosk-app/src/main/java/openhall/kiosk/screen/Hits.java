package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import openhall.content.Department;
import openhall.content.FeeKind;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import openhall.kiosk.screen.Catalogue.Found;
import openhall.kiosk.screen.Catalogue.Why;
import openhall.kiosk.screen.Rows.Row;

/** What was found, in groups, each with the reason why it is there. */
record Hits(Desk desk) {
  private static final int LONGEST_REASON = 10;
  private static final int BEFORE = 2;

  /** A match whose item still is in force, with the heading it goes under. */
  private record Hit(Item item, Why why, String group) {}

  /** Groups come in the order of their best match. */
  List<Row<Result>> grouped(List<Found> found) {
    return grouped(found.stream().map(this::hit).flatMap(Optional::stream).toList(), this::result);
  }

  private static List<Row<Result>> grouped(List<Hit> hits, Function<Hit, Result> result) {
    return Rows.grouped(hits, hit -> List.of(hit.group())).values().stream()
        .flatMap(List::stream)
        .map(hit -> new Row<>(hit.group(), result.apply(hit)))
        .toList();
  }

  /** Only fees that something is charged for today, under who charges, each with its price. */
  List<Row<Result>> fees(List<Found> found) {
    return grouped(
        found.stream()
            .map(this::hit)
            .flatMap(Optional::stream)
            .filter(
                hit -> hit.item() instanceof FeeSchedule fees && !fees.on(desk.today()).isEmpty())
            .map(hit ->
                new Hit(
                    hit.item(), hit.why(), FeeScreens.department(desk, (FeeSchedule) hit.item())))
            .toList(),
        hit -> priced(result(hit), (FeeSchedule) hit.item()));
  }

  /** What most households pay, for whoever has typed nothing yet. */
  List<Row<Result>> utilities() {
    return desk.current(FeeSchedule.class).stream()
        .filter(fees -> fees.feeKind() == FeeKind.PUBLIC_UTILITY)
        .filter(fees -> !fees.on(desk.today()).isEmpty())
        .map(fees ->
            new Row<>(
                desk.say(FeeKind.PUBLIC_UTILITY.label()),
                priced(new Result(fees.title(), 0, 0, "", Rows.open(fees)), fees)))
        .toList();
  }

  private Result priced(Result result, FeeSchedule schedule) {
    return new Result(
        result.title(),
        result.from(),
        result.to(),
        desk.prices().span(schedule.on(desk.today())).inOneLine(),
        result.tap());
  }

  /** All under one heading. */
  List<Row<Result>> under(String heading, List<Found> found) {
    return found.stream()
        .map(this::hit)
        .flatMap(Optional::stream)
        .map(hit -> new Row<>(heading, result(hit)))
        .toList();
  }

  private Optional<Hit> hit(Found found) {
    return desk.catalogue()
        .item(found.key())
        .filter(item -> item.head().valid().contains(desk.today()))
        .map(item -> new Hit(item, found.why(), group(item)));
  }

  private String group(Item item) {
    return switch (item) {
      case Procedure procedure -> desk.say("办事指南") + " · " + Rows.responsible(desk, procedure);
      case FeeSchedule _ -> desk.say("收费公示");
      case Rule _ -> desk.say("办事制度");
      case Notice notice -> notice.isResult() ? desk.say("结果公开") : desk.say("公告公示");
      case Department _, Hall _ -> desk.say("部门与窗口");
      case Picture _ -> desk.say("图片");
      case FinderAid _, Programme _ -> desk.say("查找");
    };
  }

  private Result result(Hit hit) {
    return switch (hit.why()) {
      case Why.InTitle(int from, int to) -> result(hit, from, to, "");
      case Why.InAlias(String alias) -> result(hit, 0, 0, desk.say("又叫“{0}”", brief(alias)));
      case Why.Elsewhere(String words, int from) ->
          result(hit, 0, 0, reason(hit.item(), words, from));
    };
  }

  private static Result result(Hit hit, int from, int to, String why) {
    int length = hit.item().title().length();
    int end = Math.clamp(to, 0, length);
    return new Result(
        hit.item().title(), Math.clamp(from, 0, end), end, why, Rows.open(hit.item()));
  }

  /** A window by its name, of a long text what stands around the match. */
  private String reason(Item item, String words, int from) {
    boolean window =
        item instanceof Procedure procedure
            && procedure.handling().windows().stream().anyMatch(ref -> ref.window().equals(words));
    if (window) {
      return Answers.windowCalled(desk.tongue(), words);
    }
    int start = Math.max(0, Math.min(from - BEFORE, words.length() - LONGEST_REASON));
    String rest = words.substring(Math.min(start, words.length()));
    return (start > 0 ? "…" : "") + brief(rest);
  }

  /** A reason stands beside the title and must leave it room. */
  private static String brief(String words) {
    String line = words.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= LONGEST_REASON
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
  }
}
