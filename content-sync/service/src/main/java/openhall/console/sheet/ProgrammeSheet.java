package openhall.console.sheet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.BoardLimits;
import openhall.content.BoardName;
import openhall.content.Coded;
import openhall.content.ItemId;
import openhall.content.Period;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.When;
import openhall.content.Zone;

/** What boards show and when, as staff read it. */
final class ProgrammeSheet {

  private static final List<String> HEAD = List.of("区域", "场景", "播放条目", "时段", "每轮次数", "优先级");

  private ProgrammeSheet() {}

  static void add(Programme programme, Surroundings around, List<Section> sections) {
    new Entries()
        .line(
            "屏幕",
            programme.boards().isEmpty()
                ? "本单位及下级单位的全部屏幕"
                : programme.boards().stream()
                    .map(BoardName::value)
                    .collect(Collectors.joining("、")))
        .line("优先级", Integer.toString(programme.priority()))
        .line("控制卡", programme.limits().map(ProgrammeSheet::limits))
        .cells("播放内容", HEAD, turns(programme, around))
        .lines("熄屏时段", programme.quiet().stream().map(ProgrammeSheet::when).toList())
        .words("放假", programme.holidays().off().stream().map(ProgrammeSheet::days).toList())
        .words("调休上班", programme.holidays().working().stream().map(LocalDate::toString).toList())
        .into(sections, "播放单");
  }

  private static List<List<Cell>> turns(Programme programme, Surroundings around) {
    var rows = new ArrayList<List<Cell>>();
    for (Zone zone : programme.zones()) {
      for (Zone.Turn turn : zone.turns()) {
        List<ItemId> names = turn.scene().names();
        // One row for each item that is named, so that each leads to it.
        rows.add(row(zone, turn, names.isEmpty() ? Cell.of("") : around.title(names.getFirst())));
        names.stream()
            .skip(1)
            .forEach(id ->
                rows.add(
                    Stream.of("", "", null, "", "", "")
                        .map(cell -> cell == null ? around.title(id) : Cell.of(cell))
                        .toList()));
      }
    }
    return rows;
  }

  private static List<Cell> row(Zone zone, Zone.Turn turn, Cell named) {
    String always = turn.when().isEmpty() ? "任何时候" : "";
    return List.of(
        Cell.of(share(zone.share())),
        Cell.of(scene(turn.scene())),
        named,
        Cell.of(
            always
                + turn.when().stream().map(ProgrammeSheet::when).collect(Collectors.joining("；"))),
        Cell.of(Integer.toString(turn.weight())),
        Cell.of(Integer.toString(turn.priority())));
  }

  private static String share(Zone.Share share) {
    return share.equals(Zone.Share.WHOLE)
        ? "整屏"
        : "左 %d%%、上 %d%%、宽 %d%%、高 %d%%"
            .formatted(share.left(), share.top(), share.width(), share.height());
  }

  private static String scene(Scene scene) {
    return switch (scene) {
      case Scene.Pages(var of, var items) ->
          "轮播："
              + (of.isEmpty()
                  ? items.isEmpty() ? "全部类别" : "所列条目"
                  : of.stream().sorted().map(Coded::label).collect(Collectors.joining("、")));
      case Scene.Table(var fees) -> fees.isEmpty() ? "滚动收费表：全部收费" : "滚动收费表";
      case Scene.Ticker(var said) ->
          said.isEmpty() ? "滚动字幕：当日公告和热线" : "滚动字幕：" + String.join(" / ", said);
      case Scene.OneNotice _ -> "公告";
      case Scene.OnePicture _ -> "图片";
      case Scene.Calls _ -> "叫号（预留）";
      case Scene.Clock _ -> "时钟和日期";
    };
  }

  private static String when(When when) {
    return Stream.of(
            when.dates().equals(Period.ALWAYS) ? "" : Words.period(when.dates()),
            when.weekdays().stream()
                .sorted()
                .map(ProgrammeSheet::weekday)
                .collect(Collectors.joining("、")),
            when.days() == When.Days.ANY && !when.weekdays().isEmpty() ? "" : when.days().label(),
            when.hours().isAll()
                ? "全天"
                : when.hours().from()
                    + "—"
                    + (when.hours().to().isBefore(when.hours().from()) ? "次日 " : "")
                    + when.hours().to(),
            when.except().isEmpty()
                ? ""
                : "除 "
                    + when.except().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining("、")))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("，"));
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.CHINA);
  }

  private static String limits(BoardLimits limits) {
    return limits.charset().label()
        + (limits.characters() > 0 ? "，每句不超过 " + limits.characters() + " 字" : "");
  }

  private static String days(Period days) {
    return days.from() + " 至 " + days.to();
  }
}
