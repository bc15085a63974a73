package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import openhall.content.Department;
import openhall.content.FeeRef;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Material;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import openhall.content.Scene;
import openhall.content.UnitId;
import openhall.content.WindowRef;
import openhall.content.Zone;

/** What can only be seen among all items of an import: doubled ids and names, references. */
final class Among {

  private static final int NAMED = 10;

  private final Map<ItemKey, Mapped> items = new LinkedHashMap<>();
  private final Map<ItemKey, Optional<Item>> known = new HashMap<>();
  private final ImportOptions options;
  private final List<Finding> findings;

  Among(ImportOptions options, List<Finding> findings) {
    this.options = options;
    this.findings = findings;
  }

  /** Takes an item, unless its id was there before. */
  boolean add(Item item, Draft draft) {
    Mapped before = items.putIfAbsent(item.key(), new Mapped(item, draft));
    if (before != null) {
      findings.add(
          Finding.reject(
              Check.DUPLICATE_ID,
              draft.at("id"),
              "id",
              item.key().toString(),
              "标识与 " + before.draft().at("id") + " 重复",
              "the same id as " + before.draft().at("id")));
    }
    return before == null;
  }

  List<Item> items() {
    return items.values().stream().map(Mapped::item).toList();
  }

  void look() {
    duplicateNames();
    items.values().forEach(this::references);
  }

  private void duplicateNames() {
    var byName = new LinkedHashMap<Name, List<Mapped>>();
    for (Mapped mapped : items.values()) {
      Item item = mapped.item();
      var name = new Name(item.key().unit(), item.kind(), item.title());
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(mapped);
    }
    byName.forEach((name, same) -> {
      if (same.size() > 1) {
        duplicate(name, same);
      }
    });
  }

  private void duplicate(Name name, List<Mapped> same) {
    String places =
        String.join(
            "、",
            same.stream()
                .limit(NAMED)
                .map(mapped -> mapped.draft().places().apply("title").at())
                .toList());
    findings.add(
        Finding.warning(
            Check.DUPLICATE_NAME,
            same.getFirst().draft().at("title"),
            "title",
            name.title(),
            same.size() + " 条同名：" + places + "，请核对是否重复",
            same.size() + " items share this name: " + places));
  }

  private void references(Mapped mapped) {
    if (mapped.item() instanceof Procedure procedure) {
      references(mapped, procedure);
    }
    if (mapped.item() instanceof Hall hall) {
      hall.plan().ifPresent(id -> refer(mapped, "plan", id, Picture.class::isInstance));
    }
    if (mapped.item() instanceof Department department) {
      references(mapped, department);
    }
    if (mapped.item() instanceof Programme programme) {
      references(mapped, programme);
    }
    if (mapped.item() instanceof FinderAid aid) {
      for (int i = 0; i < aid.pinned().size(); i++) {
        refer(mapped, "pinned[" + i + "]", aid.pinned().get(i), Procedure.class::isInstance);
      }
    }
  }

  private void references(Mapped mapped, Programme programme) {
    for (int i = 0; i < programme.zones().size(); i++) {
      List<Zone.Turn> turns = programme.zones().get(i).turns();
      for (int j = 0; j < turns.size(); j++) {
        Scene scene = turns.get(j).scene();
        String field = "zones[" + i + "].turns[" + j + "]";
        scene.names().forEach(id -> refer(mapped, field, id, item -> canPlay(scene, item)));
      }
    }
  }

  private static boolean canPlay(Scene scene, Item item) {
    return switch (scene) {
      case Scene.Pages _ ->
          item instanceof Procedure
              || item instanceof FeeSchedule
              || item instanceof Rule
              || item instanceof Notice;
      case Scene.Table _ -> item instanceof FeeSchedule;
      case Scene.OneNotice _ -> item instanceof Notice;
      case Scene.OnePicture _ -> item instanceof Picture;
      case Scene.Ticker _, Scene.Calls _, Scene.Clock _ -> false;
    };
  }

  private void references(Mapped mapped, Procedure procedure) {
    procedure
        .scope()
        .department()
        .ifPresent(id -> refer(mapped, "department", id, Department.class::isInstance));
    List<Material> materials = procedure.handling().materials();
    for (int i = 0; i < materials.size(); i++) {
      String field = "materials[" + i + "].sample";
      materials
          .get(i)
          .sample()
          .ifPresent(id -> refer(mapped, field, id, Picture.class::isInstance));
    }
    List<FeeRef> fees = procedure.charges().fees();
    for (int i = 0; i < fees.size(); i++) {
      FeeRef ref = fees.get(i);
      refer(mapped, "fees[" + i + "]", ref.schedule(), item -> hasFee(item, ref.fee()));
    }
    List<WindowRef> windows = procedure.handling().windows();
    for (int i = 0; i < windows.size(); i++) {
      WindowRef ref = windows.get(i);
      refer(mapped, "windows[" + i + "]", ref.hall(), item -> hasWindow(item, ref.window()));
    }
  }

  private void references(Mapped mapped, Department department) {
    List<Department.Post> posts = department.posts();
    for (int i = 0; i < posts.size(); i++) {
      String field = "posts[" + i + "].person.picture";
      posts
          .get(i)
          .person()
          .flatMap(Department.Person::picture)
          .ifPresent(id -> refer(mapped, field, id, Picture.class::isInstance));
    }
  }

  private void refer(Mapped from, String field, ItemId id, Predicate<Item> fits) {
    if (find(from.item().key().unit(), id).filter(fits).isEmpty()) {
      findings.add(
          Finding.warning(
              Check.REFERENCE,
              from.draft().at(field),
              field,
              id.value(),
              "找不到所引用的部门、收费项目、窗口、办事程序或图片",
              "refers to a department, fee, window, procedure or picture that is not there"));
    }
  }

  /** In the item's own unit, or in one above it. */
  private Optional<Item> find(UnitId unit, ItemId id) {
    for (UnitId owner : unit.lineage().reversed()) {
      var key = new ItemKey(owner, id);
      Optional<Item> here = Optional.ofNullable(items.get(key)).map(Mapped::item);
      Optional<Item> found = here.or(() -> known.computeIfAbsent(key, options.stored()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean hasFee(Item item, String key) {
    return item instanceof FeeSchedule schedule && schedule.fee(key).isPresent();
  }

  private static boolean hasWindow(Item item, String number) {
    return item instanceof Hall hall && hall.window(number).isPresent();
  }

  private record Mapped(Item item, Draft draft) {}

  private record Name(UnitId unit, Item.Kind kind, String title) {}
}
