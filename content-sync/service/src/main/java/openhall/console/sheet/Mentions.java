package openhall.console.sheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import openhall.content.Department;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Material;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import openhall.content.WindowRef;

/** What else mentions an item, so that whoever changes it knows what changes with it. */
final class Mentions {

  private static final List<String> HEAD = List.of("标题", "单位", "涉及");

  private Mentions() {}

  static void add(Item item, Surroundings around, List<Section> sections) {
    if (!isNamedByOthers(item)) {
      return;
    }
    var entries = new Entries();
    byKind(around)
        .forEach((kind, items) ->
            entries.cells(
                Words.kind(kind), HEAD, items.stream().map(by -> row(by, item, around)).toList()));
    if (around.naming().isEmpty()) {
      entries.line("提到本条目的", "没有");
    }
    entries.into(sections, "哪里提到本条目");
  }

  private static boolean isNamedByOthers(Item item) {
    return switch (item) {
      case FeeSchedule _, Department _, Hall _, Picture _, Procedure _, Notice _, Rule _ -> true;
      case FinderAid _, Programme _ -> false;
    };
  }

  private static Map<Item.Kind, List<Item>> byKind(Surroundings around) {
    return around.naming().stream()
        .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.toList()));
  }

  private static List<Cell> row(Item by, Item item, Surroundings around) {
    return List.of(
        new Cell.Link(by.title(), by.key()),
        Cell.of(around.unit(by.key().unit())),
        Cell.of(part(by, item)));
  }

  /** Which part of the item it is about: the fees, the windows; empty when it is the whole. */
  private static String part(Item by, Item item) {
    return switch (item) {
      case FeeSchedule schedule when by instanceof Procedure procedure ->
          procedure.charges().fees().stream()
              .filter(ref -> ref.schedule().equals(schedule.key().id()))
              .map(ref -> schedule.fee(ref.fee()).map(Fee::name).orElse(ref.fee()))
              .collect(Collectors.joining("、"));
      case Hall hall when by instanceof Procedure procedure ->
          procedure.handling().windows().stream()
              .filter(ref -> ref.hall().equals(hall.key().id()))
              .map(WindowRef::window)
              .map(number -> number + " 号窗口")
              .collect(Collectors.joining("、"));
      case Department department when by instanceof Hall hall ->
          hall.windows().stream()
              .filter(w -> w.department().filter(department.key().id()::equals).isPresent())
              .map(w -> w.number() + " 号窗口")
              .collect(Collectors.joining("、"));
      case Picture picture when by instanceof Procedure procedure ->
          procedure.handling().materials().stream()
              .filter(m -> m.sample().filter(picture.key().id()::equals).isPresent())
              .map(Material::name)
              .collect(Collectors.joining("、"));
      case Picture picture when by instanceof Department department ->
          department.posts().stream()
              .flatMap(post -> post.person().stream())
              .filter(person -> person.picture().filter(picture.key().id()::equals).isPresent())
              .map(Department.Person::name)
              .collect(Collectors.joining("、"));
      case Picture _ -> by instanceof Hall ? "平面图" : "";
      case FeeSchedule _,
          Hall _,
          Department _,
          Procedure _,
          Rule _,
          Notice _,
          FinderAid _,
          Programme _ ->
          "";
    };
  }
}
