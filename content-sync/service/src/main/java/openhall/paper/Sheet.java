package openhall.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import openhall.content.Department;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Rule;

/** The kinds of sheet, in the order in which they are offered. */
public enum Sheet {
  NOTICE(Item.Kind.PROCEDURE, false, "一次性告知单", "A4，给来办事的人带走"),
  LEAFLET(Item.Kind.PROCEDURE, false, "办事折页", "A4 横放，双面打印，折成三折"),
  POSTER(Item.Kind.PROCEDURE, false, "上墙流程图", "A3，贴在墙上"),
  FEES(Item.Kind.FEES, true, "收费公示栏", "A3 横放，贴在墙上"),
  DESK(Item.Kind.DEPARTMENT, false, "桌牌", "A4 横放，对折立在桌上，每人一张"),
  WINDOW(Item.Kind.HALL, false, "窗口牌", "A4 横放，每个窗口一张"),
  CARD(Item.Kind.HALL, false, "便民服务卡", "A4，裁成八张小卡"),
  RULES(Item.Kind.RULE, true, "制度汇编", "A4 一册，有目录和书签"),
  GUIDE(Item.Kind.PROCEDURE, true, "办事指南汇编", "A4 一册，有目录和书签"),
  WALL(Item.Kind.NOTICE, true, "墙报", "A3 横放，一期几条，贴在宣传栏"),
  BANNER(Item.Kind.NOTICE, false, "横幅", "一行字，按 1∶10 交给制作的单位");

  private final Item.Kind of;
  private final boolean many;
  private final String label;
  private final String use;

  Sheet(Item.Kind of, boolean many, String label, String use) {
    this.of = of;
    this.many = many;
    this.label = label;
    this.use = use;
  }

  public static Optional<Sheet> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What kind of item it shows. */
  public Item.Kind of() {
    return of;
  }

  /** Whether several items go onto one. */
  public boolean many() {
    return many;
  }

  public String label() {
    return label;
  }

  /** On which paper, and what for. */
  public String use() {
    return use;
  }

  /**
   * The finished sheet.
   *
   * @param chosen items of its kind; at least one, only one where it takes only one
   */
  public byte[] set(String unit, List<Subject> chosen, LocalDate today, Fonts fonts) {
    Subject first = chosen.getFirst();
    return switch (this) {
      case NOTICE -> OnceTold.of(first, fonts);
      case LEAFLET -> Leaflet.of(first, fonts);
      case POSTER -> Poster.of(first, fonts);
      case FEES -> FeeBoard.of(unit, chosen, today, fonts);
      case DESK -> DeskPlate.of(first, as(Department.class, first), fonts);
      case WINDOW -> WindowPlate.of(first, as(Hall.class, first), fonts);
      case CARD -> ServiceCard.of(first, as(Hall.class, first), fonts);
      case RULES -> Booklet.of(label, unit, numbered(chosen), fonts);
      case GUIDE -> Booklet.of(label, unit, chosen, fonts);
      case WALL -> WallPaper.of(unit, chosen, fonts);
      case BANNER -> Banner.of(first, fonts);
    };
  }

  private static <T extends Item> T as(Class<T> type, Subject subject) {
    return type.cast(subject.item());
  }

  /** By the numbers that rules have in their collection; those without one come last. */
  private static List<Subject> numbered(List<Subject> rules) {
    return rules.stream().sorted(Comparator.comparingInt(Sheet::number)).toList();
  }

  private static int number(Subject subject) {
    return subject.item() instanceof Rule rule && rule.number() > 0
        ? rule.number()
        : Integer.MAX_VALUE;
  }
}
