package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.content.Department;
import openhall.content.FeeSchedule;
import openhall.kiosk.screen.Screen.FeeGroup;
import openhall.kiosk.screen.Screen.FeeRow;
import openhall.kiosk.screen.Screen.Section;
import openhall.kiosk.screen.Screen.Tab;

/** 收费公示 (C3–C6). */
final class FeeScreens {
  private FeeScreens() {}

  static Screen board(Desk desk, Place.FeeFacet by) {
    List<FeeSchedule> schedules =
        desk.current(FeeSchedule.class).stream().sorted(desk.nearestThenTitle()).toList();
    List<Rows.Row<FeeRow>> all =
        Rows.grouped(schedules, s -> List.of(group(desk, by, s))).entrySet().stream()
            .flatMap(group -> rows(desk, group))
            .toList();
    // A fee is taller than a list row.
    int perPage = Math.max(2, desk.rows() * 2 / 3);
    return new Screen.FeeBoard(
        desk.chrome(),
        "收费公示",
        all.isEmpty() ? "这里现在没有收费项目，" + desk.askAt() : Words.date(desk.today()) + "执行的标准，没有列出的不收",
        tabs(by),
        Rows.grouped(desk.page(all, perPage), row -> List.of(row.group())).entrySet().stream()
            .map(g ->
                new FeeGroup(g.getKey(), "", g.getValue().stream().map(Rows.Row::item).toList()))
            .toList(),
        desk.paging(all.size(), perPage));
  }

  static Screen page(Desk desk, FeeSchedule schedule) {
    String department = department(desk, schedule);
    return new Screen.FeePage(
        desk.chrome(),
        schedule.title(),
        Stream.of(schedule.feeKind().label(), department, collected(schedule))
            .filter(fact -> !fact.isEmpty())
            .toList(),
        List.of(new FeeGroup("执行标准", "", Prices.rows(schedule, desk.today()))),
        List.of(new Section("公示信息", "", identity(schedule))));
  }

  private static Stream<Rows.Row<FeeRow>> rows(
      Desk desk, Map.Entry<String, List<FeeSchedule>> group) {
    return group.getValue().stream()
        .flatMap(schedule -> Prices.rows(schedule, desk.today()).stream())
        .map(row -> new Rows.Row<>(group.getKey(), row));
  }

  private static String group(Desk desk, Place.FeeFacet by, FeeSchedule schedule) {
    return switch (by) {
      case DEPARTMENT -> department(desk, schedule);
      case KIND -> schedule.feeKind().label();
    };
  }

  private static String department(Desk desk, FeeSchedule schedule) {
    String payee =
        schedule.payee().isEmpty() ? schedule.head().catalogue().issuingOrgan() : schedule.payee();
    return schedule
        .department()
        .flatMap(id -> desk.resolve(Department.class, schedule.key().unit(), id))
        .map(Department::title)
        .orElse(payee);
  }

  private static String collected(FeeSchedule schedule) {
    return schedule.payee().isEmpty() ? "" : "收款单位 " + schedule.payee();
  }

  private static List<Part> identity(FeeSchedule schedule) {
    var parts = new ArrayList<Part>();
    ProcedureScreen.pair(parts, "公开单位", schedule.head().catalogue().issuingOrgan());
    ProcedureScreen.pair(parts, "文号", schedule.head().catalogue().documentNumber());
    ProcedureScreen.pair(parts, "索引号", schedule.head().catalogue().index());
    ProcedureScreen.pair(parts, "责任岗位", schedule.head().responsiblePost());
    ProcedureScreen.pair(parts, "备注", schedule.head().remark());
    return parts;
  }

  private static List<Tab> tabs(Place.FeeFacet chosen) {
    return Arrays.stream(Place.FeeFacet.values())
        .map(by -> new Tab(by.label(), by == chosen, new Event.Open(new Place.Fees(by))))
        .toList();
  }
}
