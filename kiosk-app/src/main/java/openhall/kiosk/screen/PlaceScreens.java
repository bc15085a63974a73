package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Department;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.Procedure;

/** 部门与窗口: who answers for what, and where he sits (C2, C10–C14, H1). */
final class PlaceScreens {
  private PlaceScreens() {}

  static Screen list(Desk desk) {
    var groups = new LinkedHashMap<String, List<Item>>();
    put(groups, desk.say("办事大厅"), desk.current(Hall.class), desk);
    put(groups, desk.say("部门"), desk.current(Department.class), desk);
    int size = Rows.size(groups);
    return new Screen.Departments(
        desk.chrome(),
        desk.say("部门与窗口"),
        size == 0 ? desk.say("部门和窗口还没有填报，{0}", desk.askAt()) : desk.say("点一下看职责、窗口和电话"),
        Rows.slice(desk, groups, desk.rows(), item -> row(desk, item)),
        desk.paging(size, desk.rows()));
  }

  static Screen page(Desk desk, Hall hall) {
    var sections = new ArrayList<Section>();
    var facts = new ArrayList<Part>();
    facts.add(new Part.Pair(desk.say("办公时间"), hall.hours()));
    facts.add(new Part.Pair(desk.say("地址"), hall.address()));
    Rows.pair(facts, desk.say("乘车"), hall.traffic());
    hall.floors().forEach(floor -> facts.add(floorPart(floor)));
    if (hall.plan().isPresent()) {
      facts.add(plan(desk, hall));
    }
    sections.add(new Section(desk.say("怎么来"), "", facts));
    List<Part> windows = hall.windows().stream().map(window -> window(desk, hall, window)).toList();
    sections.add(new Section(desk.say("窗口"), "", orMissing(desk, windows)));
    sections.add(
        new Section(
            desk.say("问谁、找谁投诉"),
            "",
            orMissing(desk, Contacts.parts(desk.tongue(), hall.contacts()))));
    return new Screen.HallPage(
        desk.chrome(hall.contacts()),
        hall.title(),
        List.of(hall.address(), desk.say("{0} 个窗口", hall.windows().size())),
        sections);
  }

  private static Part plan(Desk desk, Hall hall) {
    return new PictureScreens(desk)
        .link(hall.key().unit(), hall.plan(), desk.say("看图"))
        .<Part>map(Part.Way::new)
        .orElseGet(() -> new Part.Missing(desk.say("平面图暂时没有，{0}", desk.askAt())));
  }

  static Screen page(Desk desk, Department department) {
    var sections = new ArrayList<Section>();
    sections.add(new Section(desk.say("管什么"), "", listed(desk, department.duties())));
    sections.add(new Section(desk.say("能办的事"), "", procedures(desk, department)));
    sections.add(
        new Section(desk.say("谁负责"), "", orMissing(desk, new People(desk, department).parts())));
    optional(sections, desk.say("有什么权力"), department.powers());
    optional(sections, desk.say("对您的承诺"), department.promises());
    optional(sections, desk.say("工作纪律"), department.discipline());
    sections.add(
        new Section(
            desk.say("问谁、找谁投诉"),
            "",
            orMissing(desk, Contacts.parts(desk.tongue(), department.contacts()))));
    String location = department.location();
    return new Screen.DepartmentPage(
        desk.chrome(department.contacts()),
        department.title(),
        Stream.of(location.isEmpty() ? desk.say("位置未填报，{0}", desk.askAt()) : location).toList(),
        sections);
  }

  private static void put(
      Map<String, List<Item>> groups, String title, List<? extends Item> items, Desk desk) {
    if (!items.isEmpty()) {
      groups.put(title, items.stream().<Item>map(i -> i).sorted(desk.nearestThenTitle()).toList());
    }
  }

  private static Link row(Desk desk, Item item) {
    return item instanceof Hall hall
        ? Rows.link(hall, hall.address(), desk.say("{0} 个窗口", hall.windows().size()))
        : Rows.link(item, item instanceof Department d ? department(desk, d) : "", "");
  }

  private static String department(Desk desk, Department department) {
    String location = department.location();
    return location.isEmpty() ? desk.say("位置未填报，{0}", desk.askAt()) : location;
  }

  private static Part floorPart(String floor) {
    int colon = floor.indexOf('：');
    return colon > 0
        ? new Part.Pair(floor.substring(0, colon), floor.substring(colon + 1))
        : new Part.Paragraph(floor);
  }

  private static Part window(Desk desk, Hall hall, Hall.Window window) {
    Optional<Department> department = window.department().flatMap(id -> find(desk, hall, id));
    String people = department.map(d -> new People(desk, d).at(window.number())).orElse("");
    return new Part.Pair(
        Answers.windowCalled(desk.tongue(), window.number()) + "\n" + window.place(),
        Words.joined(
            "\n",
            Words.joined(
                " · ", window.name(), department.map(desk::called).orElse(""), window.phone()),
            String.join(desk.say("、"), window.functions()),
            people.isEmpty() ? "" : desk.say("谁负责：{0}", people)));
  }

  private static Optional<Department> find(Desk desk, Hall hall, ItemId id) {
    return desk.resolve(Department.class, hall.key().unit(), id);
  }

  private static List<Part> procedures(Desk desk, Department department) {
    List<Procedure> procedures =
        desk.current(Procedure.class).stream()
            .filter(p -> desk.department(p).filter(department::equals).isPresent())
            .sorted(desk.nearestThenTitle())
            .toList();
    return procedures.isEmpty()
        ? List.of(new Part.Missing(desk.say("这个部门还没有公开办事指南，{0}", desk.askAt())))
        : procedures.stream().<Part>map(p -> new Part.Way(GuideScreens.row(desk, p))).toList();
  }

  private static List<Part> listed(Desk desk, List<String> texts) {
    return texts.isEmpty() ? List.of(Words.missing(desk.notFilledIn())) : Words.points(texts);
  }

  private static List<Part> orMissing(Desk desk, List<Part> parts) {
    return parts.isEmpty() ? List.of(Words.missing(desk.notFilledIn())) : parts;
  }

  private static void optional(List<Section> sections, String title, List<String> texts) {
    if (!texts.isEmpty()) {
      sections.add(new Section(title, "", Words.points(texts)));
    }
  }
}
