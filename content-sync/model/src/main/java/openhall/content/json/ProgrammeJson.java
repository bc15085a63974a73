package openhall.content.json;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openhall.content.BoardLimits;
import openhall.content.BoardName;
import openhall.content.Holidays;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.Period;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.When;
import openhall.content.Zone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A programme's own fields. */
final class ProgrammeJson {

  private static final Set<String> SCENES =
      Set.of("pages", "table", "ticker", "notice", "picture", "calls", "clock");
  private static final Set<String> OF_A_TURN = Set.of("when", "weight", "priority");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private ProgrammeJson() {}

  /**
   * For a reader that only shows: takes out of a tree of a programme the turns whose scenes it does
   * not know, and puts pages where nothing else is left.
   */
  static void known(JsonNode programme) {
    for (JsonNode zone : programme.path("zones")) {
      if (zone.path("turns") instanceof ArrayNode turns) {
        List<JsonNode> kept =
            turns.valueStream().filter(Predicate.not(ProgrammeJson::isLater)).toList();
        if (kept.size() < turns.size()) {
          turns.removeAll();
          turns.addAll(kept);
          if (kept.isEmpty()) {
            turns.addObject().putObject("pages");
          }
        }
      }
    }
  }

  private static boolean isLater(JsonNode turn) {
    return turn instanceof ObjectNode row
        && row.propertyNames().stream()
            .anyMatch(name -> !SCENES.contains(name) && !OF_A_TURN.contains(name));
  }

  static Programme read(Fields f) {
    return new Programme(
        HeadJson.read(f),
        f.list("boards", name -> new BoardName(Fields.string(name))),
        f.integer("priority", 0),
        f.optionalObject("limits", ProgrammeJson::limits),
        f.objects("zones", ProgrammeJson::zone),
        f.objects("quiet", ProgrammeJson::when),
        new Holidays(f.objects("holidays", ProgrammeJson::holiday), dates(f, "workdays")));
  }

  private static BoardLimits limits(Fields f) {
    return new BoardLimits(
        f.code("charset", BoardLimits.Charset.class), f.integer("characters", 0));
  }

  private static Zone zone(Fields f) {
    Zone.Share share =
        f.optionalObject(
                "share",
                s ->
                    new Zone.Share(
                        s.integer("left"),
                        s.integer("top"),
                        s.integer("width"),
                        s.integer("height")))
            .orElse(Zone.Share.WHOLE);
    return new Zone(share, f.objects("turns", ProgrammeJson::turn));
  }

  private static Zone.Turn turn(Fields f) {
    return new Zone.Turn(
        scene(f),
        f.objects("when", ProgrammeJson::when),
        f.integer("weight", 1),
        f.integer("priority", 0));
  }

  /** The one member that is there tells which alternative it is. */
  private static Scene scene(Fields f) {
    List<String> there = SCENES.stream().filter(f::has).sorted().toList();
    if (there.size() != 1) {
      String all = SCENES.stream().sorted().collect(Collectors.joining(", "));
      throw new InvalidContent(
          "", String.join(", ", there), "场景应恰好是其中一样：" + all, "should have exactly one of " + all);
    }
    return switch (there.getFirst()) {
      case "pages" ->
          f.object(
              "pages",
              p ->
                  new Scene.Pages(Set.copyOf(p.codes("of", Scene.Subject.class)), ids(p, "items")));
      case "table" -> f.object("table", t -> new Scene.Table(ids(t, "fees")));
      case "ticker" -> f.object("ticker", t -> new Scene.Ticker(t.texts("sentences")));
      case "notice" -> new Scene.OneNotice(f.value("notice", ItemId::new));
      case "picture" -> new Scene.OnePicture(f.value("picture", ItemId::new));
      case "calls" -> f.object("calls", _ -> new Scene.Calls());
      default -> f.object("clock", _ -> new Scene.Clock());
    };
  }

  private static When when(Fields f) {
    return new When(
        new Period(
            f.optionalDate("from").orElse(LocalDate.MIN),
            f.optionalDate("to").orElse(LocalDate.MAX)),
        Set.copyOf(f.list("weekdays", ProgrammeJson::weekday)),
        f.optionalCode("days", When.Days.class).orElse(When.Days.ANY),
        f.has("hours") ? hours(f.texts("hours")) : When.Hours.ALL,
        dates(f, "except"));
  }

  private static When.Hours hours(List<String> times) {
    if (times.size() != 2) {
      throw new InvalidContent(
          "hours", String.join(" ", times), "应写起止两个时间", "should be the first and the last time");
    }
    return new When.Hours(time(times.getFirst()), time(times.getLast()));
  }

  private static LocalTime time(String text) {
    if (!TIME.matcher(text).matches()) {
      throw new InvalidContent("hours", text, "时间须写成 08:30 的形式", "a time is written like 08:30");
    }
    return LocalTime.parse(text);
  }

  private static DayOfWeek weekday(JsonNode node) {
    if (!node.isInt() || node.intValue() < 1 || node.intValue() > 7) {
      throw new InvalidContent(
          "", node.toString(), "应为 1（星期一）到 7（星期日）", "should be 1 (Monday) to 7 (Sunday)");
    }
    return DayOfWeek.of(node.intValue());
  }

  private static Period holiday(Fields f) {
    return new Period(f.date("from"), f.date("to"));
  }

  private static List<LocalDate> dates(Fields f, String name) {
    return f.list(name, node -> Fields.parsedDate(Fields.string(node)));
  }

  private static List<ItemId> ids(Fields f, String name) {
    return f.list(name, id -> new ItemId(Fields.string(id)));
  }

  static void write(Programme programme, Out out) {
    out.texts("boards", programme.boards().stream().map(BoardName::value).toList())
        .positive("priority", programme.priority());
    programme.limits().ifPresent(limits -> out.object("limits", o -> write(limits, o)));
    out.objects("zones", programme.zones(), ProgrammeJson::write)
        .objects("quiet", programme.quiet(), ProgrammeJson::write)
        .objects("holidays", programme.holidays().off(), ProgrammeJson::write)
        .texts("workdays", words(programme.holidays().working()));
  }

  private static void write(BoardLimits limits, Out out) {
    out.code("charset", limits.charset()).positive("characters", limits.characters());
  }

  private static void write(Zone zone, Out out) {
    Zone.Share share = zone.share();
    if (!share.equals(Zone.Share.WHOLE)) {
      out.object(
          "share",
          o ->
              o.number("left", share.left())
                  .number("top", share.top())
                  .number("width", share.width())
                  .number("height", share.height()));
    }
    out.objects("turns", zone.turns(), ProgrammeJson::write);
  }

  private static void write(Zone.Turn turn, Out out) {
    switch (turn.scene()) {
      case Scene.Pages(var of, var items) ->
          out.object(
              "pages",
              o -> o.codes("of", of.stream().sorted().toList()).texts("items", values(items)));
      case Scene.Table(var fees) -> out.object("table", o -> o.texts("fees", values(fees)));
      case Scene.Ticker(var said) -> out.object("ticker", o -> o.texts("sentences", said));
      case Scene.OneNotice(var notice) -> out.text("notice", notice.value());
      case Scene.OnePicture(var picture) -> out.text("picture", picture.value());
      case Scene.Calls _ -> out.object("calls", _ -> {});
      case Scene.Clock _ -> out.object("clock", _ -> {});
    }
    out.objects("when", turn.when(), ProgrammeJson::write);
    if (turn.weight() > 1) {
      out.number("weight", turn.weight());
    }
    out.positive("priority", turn.priority());
  }

  private static void write(When when, Out out) {
    write(when.dates(), out);
    out.numbers("weekdays", when.weekdays().stream().map(DayOfWeek::getValue).sorted().toList());
    if (when.days() != When.Days.ANY) {
      out.code("days", when.days());
    }
    if (!when.hours().isAll()) {
      out.texts("hours", List.of(when.hours().from().toString(), when.hours().to().toString()));
    }
    out.texts("except", words(when.except()));
  }

  private static void write(Period period, Out out) {
    out.text("from", period.hasStart() ? period.from().toString() : "")
        .text("to", period.hasEnd() ? period.to().toString() : "");
  }

  private static List<String> words(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }

  private static List<String> values(List<ItemId> ids) {
    return ids.stream().map(ItemId::value).toList();
  }
}
