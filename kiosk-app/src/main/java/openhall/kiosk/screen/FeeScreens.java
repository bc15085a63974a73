package openhall.kiosk.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Department;
import openhall.content.FeeKind;
import openhall.content.FeeSchedule;
import openhall.content.FeeSum;
import openhall.content.FeeWords;
import openhall.content.Procedure;

/** 收费公示 (C3–C6). */
final class FeeScreens {
  private FeeScreens() {}

  static Screen groups(Desk desk, Place.FeeFacet by) {
    List<Link> groups = by == Place.FeeFacet.TOGETHER ? together(desk) : links(desk, by);
    int perPage = GuideScreens.perPage(desk);
    return new Screen.Guide(
        desk.chrome(),
        desk.say("收费公示"),
        groups.isEmpty()
            ? desk.say("现在没有公示的收费项目，{0}", desk.askAt())
            : desk.say("{0}执行的标准，没有列出的不收", desk.date(desk.today())),
        tabs(desk, by),
        desk.page(groups, perPage),
        desk.paging(groups.size(), perPage),
        Optional.of(search(desk)));
  }

  /** Leads to a search that lists fees alone. */
  private static Link search(Desk desk) {
    return new Link(
        desk.say("查收费"),
        "",
        "",
        new Event.Open(new Place.Search(Place.Keys.ALPHABET, Place.Within.FEES)));
  }

  private static List<Link> links(Desk desk, Place.FeeFacet by) {
    return Rows.mostFirst(grouped(desk, by)).entrySet().stream()
        .map(group ->
            new Link(
                called(desk, by, group.getKey()),
                "",
                desk.say("{0} 项", rows(desk, group.getValue()).size()),
                new Event.Open(new Place.FeesOf(by, group.getKey()))))
        .toList();
  }

  /** Where several fees are charged at once: what they come to, and the way to all about it. */
  private static List<Link> together(Desk desk) {
    return desk.current(Procedure.class).stream()
        .filter(procedure -> new FeeParts(desk, procedure).together())
        .map(procedure -> {
          FeeSum sum = new FeeParts(desk, procedure).sum();
          String price = new FeeWords(desk.tongue()).price(sum).inOneLine();
          return Rows.link(procedure, "", price);
        })
        .toList();
  }

  static Screen board(Desk desk, Place.FeeFacet by, String group) {
    List<FeeSchedule> schedules = grouped(desk, by).getOrDefault(group, List.of());
    return new Screen.FeeBoard(
        desk.chrome(),
        called(desk, by, group),
        schedules.isEmpty()
            ? desk.say("这里现在没有收费项目，{0}", desk.askAt())
            : desk.say("{0}执行的标准，没有列出的不收", desk.date(desk.today())),
        schedules.stream()
            .map(s -> new FeeGroup(s.title(), collected(desk, s), desk.prices().rows(s)))
            .filter(g -> !g.rows().isEmpty())
            .toList(),
        search(desk));
  }

  static Screen page(Desk desk, FeeSchedule schedule) {
    String payee = collected(desk, schedule);
    String department = department(desk, schedule);
    return new Screen.FeePage(
        desk.chrome(),
        schedule.title(),
        Stream.of(
                desk.say(schedule.feeKind().label()),
                department.equals(schedule.payee()) ? "" : department,
                payee)
            .filter(fact -> !fact.isEmpty())
            .toList(),
        List.of(new FeeGroup(desk.say("执行标准"), "", desk.prices().rows(schedule))),
        List.of(new Section(desk.say("公示信息"), "", Rows.identity(desk, schedule))));
  }

  /** Groups that have something to charge for today or announce a change. */
  private static Map<String, List<FeeSchedule>> grouped(Desk desk, Place.FeeFacet by) {
    return Rows.grouped(
        desk.current(FeeSchedule.class).stream()
            .filter(schedule -> by != Place.FeeFacet.ENTERPRISE || isUtility(schedule))
            .filter(schedule -> !desk.prices().rows(schedule).isEmpty())
            .sorted(desk.nearestThenTitle())
            .toList(),
        schedule -> List.of(group(desk, by, schedule)));
  }

  private static boolean isUtility(FeeSchedule schedule) {
    return schedule.feeKind() == FeeKind.PUBLIC_UTILITY;
  }

  private static List<FeeRow> rows(Desk desk, List<FeeSchedule> schedules) {
    return schedules.stream().flatMap(s -> desk.prices().rows(s).stream()).toList();
  }

  private static String group(Desk desk, Place.FeeFacet by, FeeSchedule schedule) {
    return switch (by) {
      case DEPARTMENT, ENTERPRISE, TOGETHER -> department(desk, schedule);
      case KIND -> schedule.feeKind().label();
    };
  }

  /** The name of a kind is a phrase, that of a department is content. */
  private static String called(Desk desk, Place.FeeFacet by, String group) {
    return switch (by) {
      case DEPARTMENT, ENTERPRISE, TOGETHER -> group;
      case KIND -> desk.say(group);
    };
  }

  /** Who charges: a department, or an enterprise by its own name. */
  static String department(Desk desk, FeeSchedule schedule) {
    String payee =
        schedule.payee().isEmpty() ? schedule.head().catalogue().issuingOrgan() : schedule.payee();
    return schedule
        .department()
        .flatMap(id -> desk.resolve(Department.class, schedule.key().unit(), id))
        .map(Department::title)
        .orElse(payee);
  }

  private static String collected(Desk desk, FeeSchedule schedule) {
    return schedule.payee().isEmpty() ? "" : desk.say("收款单位 {0}", schedule.payee());
  }

  private static List<Tab> tabs(Desk desk, Place.FeeFacet chosen) {
    return Arrays.stream(Place.FeeFacet.values())
        .filter(by -> by == chosen || isThere(desk, by))
        .map(by -> new Tab(desk.say(by.label()), by == chosen, new Event.Open(new Place.Fees(by))))
        .toList();
  }

  /** A way that leads nowhere is not offered. */
  private static boolean isThere(Desk desk, Place.FeeFacet by) {
    return switch (by) {
      case DEPARTMENT, KIND -> true;
      case ENTERPRISE -> desk.current(FeeSchedule.class).stream().anyMatch(FeeScreens::isUtility);
      case TOGETHER -> !together(desk).isEmpty();
    };
  }
}
