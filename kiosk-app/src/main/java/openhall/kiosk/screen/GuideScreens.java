package openhall.kiosk.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Procedure;

/** 办事指南: from a group to its procedures. */
final class GuideScreens {
  static final String REST = "其他事项";

  private GuideScreens() {}

  static Screen guide(Desk desk, Place.Facet by) {
    List<Link> groups =
        ordered(by, groups(desk, by)).entrySet().stream()
            .map(group ->
                new Link(
                    called(desk, by, group.getKey()),
                    "",
                    desk.say("{0} 项", group.getValue().size()),
                    new Event.Open(new Place.Procedures(by, group.getKey()))))
            .toList();
    int perPage = perPage(desk);
    return new Screen.Guide(
        desk.chrome(),
        desk.say("办事指南"),
        groups.isEmpty() ? desk.say("还没有公开的办事指南，{0}", desk.askAt()) : "",
        tabs(desk, by),
        desk.page(groups, perPage),
        desk.paging(groups.size(), perPage),
        Optional.empty());
  }

  /** Windows stand as in the hall, other groups by size. */
  private static Map<String, List<Procedure>> ordered(
      Place.Facet by, Map<String, List<Procedure>> groups) {
    return by == Place.Facet.WINDOW ? groups : restLast(Rows.mostFirst(groups));
  }

  static Screen list(Desk desk, Place.Facet by, String group) {
    List<Procedure> found = groups(desk, by).getOrDefault(group, List.of());
    var letters = new Letters(desk);
    boolean many = letters.worthFor(found.size());
    List<Procedure> procedures = many ? letters.sorted(found) : found;
    int perPage = many ? letters.perPage() : desk.rows();
    return new Screen.ProcedureList(
        desk.chrome(),
        called(desk, by, group),
        procedures.isEmpty()
            ? desk.say("这一组现在没有事项")
            : desk.say("共 {0} 项，点一下看怎么办", procedures.size()),
        many ? letters.tabs(procedures) : List.of(),
        desk.page(procedures, perPage).stream().map(p -> row(desk, p)).toList(),
        desk.paging(procedures.size(), perPage));
  }

  /** The line under a procedure: what it costs, how long it takes, where. */
  static Link row(Desk desk, Procedure procedure) {
    var page = new ProcedureScreen(desk, procedure);
    return Rows.link(procedure, page.inOneLine(), "");
  }

  /** Two columns of groups. */
  static int perPage(Desk desk) {
    return desk.rows() * 2;
  }

  private static List<Tab> tabs(Desk desk, Place.Facet chosen) {
    return Arrays.stream(Place.Facet.values())
        .filter(by -> by == chosen || groups(desk, by).size() > 1)
        .map(by -> new Tab(desk.say(by.label()), by == chosen, new Event.Open(new Place.Guide(by))))
        .toList();
  }

  private static Map<String, List<Procedure>> groups(Desk desk, Place.Facet by) {
    List<Procedure> all = desk.current(Procedure.class);
    return switch (by) {
      case DEPARTMENT -> Rows.grouped(all, p -> List.of(Rows.responsible(desk, p)));
      case THEME -> Rows.grouped(all, p -> orRest(p.scope().themes()));
      case LIFE_EVENT -> Rows.grouped(all, p -> p.scope().lifeEvents());
      case AUDIENCE -> Rows.grouped(all, p -> orRest(audiences(p)));
      case WINDOW -> new Counters(desk).groups(all);
      case TYPE -> Rows.grouped(all, p -> List.of(p.scope().type().label()));
    };
  }

  /** The name of a type or of who one is is a phrase, and so is the rest; windows have numbers. */
  private static String called(Desk desk, Place.Facet by, String group) {
    return switch (by) {
      case TYPE, AUDIENCE -> desk.say(group);
      case WINDOW -> new Counters(desk).called(group);
      case DEPARTMENT, THEME, LIFE_EVENT -> group.equals(REST) ? desk.say(group) : group;
    };
  }

  private static List<String> audiences(Procedure procedure) {
    Tongue written = Tongue.of(Language.SIMPLIFIED);
    return procedure.scope().objects().stream()
        .map(object -> Words.audience(written, object))
        .distinct()
        .toList();
  }

  private static List<String> orRest(List<String> names) {
    return names.isEmpty() ? List.of(REST) : names;
  }

  private static Map<String, List<Procedure>> restLast(Map<String, List<Procedure>> groups) {
    List<Procedure> rest = groups.remove(REST);
    if (rest != null) {
      groups.put(REST, rest);
    }
    return groups;
  }
}
