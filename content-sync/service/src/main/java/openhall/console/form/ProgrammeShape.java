package openhall.console.form;

import openhall.console.form.Either.Way;
import openhall.console.form.Shape.Chapter;
import openhall.content.BoardLimits;
import openhall.content.Item;
import openhall.content.Scene;
import openhall.content.When;

/** The form of what boards and strips play (D1, D5). */
final class ProgrammeShape {

  private ProgrammeShape() {}

  static Shape whole() {
    return Shape.of(
        Item.Kind.PROGRAMME,
        Chapter.of(
            "播放单",
            Parts.title(),
            Parts.words("boards", "屏幕名称，如 hall-1，用顿号隔开；不填为本单位和下级的全部屏幕"),
            Leaf.of("priority", Leaf.Type.NUMBER).help("几个播放单同时有效，数大的说了算；不填为 0"),
            Group.of(
                "limits",
                "控制卡限制",
                Leaf.code("charset", BoardLimits.Charset.class),
                Leaf.of("characters", Leaf.Type.NUMBER))),
        Chapter.of("分区", Rows.of("zones", "分区", "分区", zone()).help("互不重叠；不写就由屏幕自己安排")),
        Chapter.of(
            "熄屏与节假日",
            Rows.of("quiet", "熄屏时段", "时段", when()),
            Rows.of(
                "holidays",
                "放假",
                "假期",
                Group.row(Parts.day("from").must(), Parts.day("to").must())),
            Parts.words("workdays", "补班的周末，用顿号隔开，如 2026-02-14、2026-02-28")),
        Parts.catalogue());
  }

  private static Group zone() {
    return Group.row(
        Group.of(
            "share",
            "位置和大小（占整屏的百分之几；整屏就都不填）",
            Leaf.of("left", Leaf.Type.NUMBER).must(),
            Leaf.of("top", Leaf.Type.NUMBER).must(),
            Leaf.of("share.width", Leaf.Type.NUMBER).must(),
            Leaf.of("share.height", Leaf.Type.NUMBER).must()),
        Rows.of("turns", "场景", "场景", turn()).must().keeping());
  }

  private static Group turn() {
    return Group.row(
        Either.of(
            "",
            "放什么",
            Way.of(
                "pages",
                "轮播",
                "pages",
                Group.always(
                    "pages",
                    "",
                    Leaf.codes("of", Scene.Subject.class).help("都不选为全部类别"),
                    Parts.words("items", "只放这些条目（标识，用顿号隔开）；不填为全部"))),
            Way.of(
                "table",
                "滚动收费表",
                "table",
                Group.always("table", "", items("fees", "收费公示", Item.Kind.FEES))),
            Way.of(
                "ticker",
                "滚动字幕",
                "ticker",
                Group.always(
                    "ticker",
                    "",
                    Rows.of("sentences", "句子", "句", Leaf.line("sentences").itself().called("句子")))),
            Way.of("notice", "一条公告", "notice", Leaf.item("turns.notice", Item.Kind.NOTICE).must()),
            Way.of(
                "picture", "一张图片", "picture", Leaf.item("turns.picture", Item.Kind.PICTURE).must()),
            Way.of("calls", "叫号", "calls", Group.always("calls", "")),
            Way.of("clock", "时钟", "clock", Group.always("clock", ""))),
        Rows.of("when", "时段", "时段", when()).help("不写为任何时候"),
        Leaf.of("weight", Leaf.Type.NUMBER).help("1 到 20；不填为 1"),
        Leaf.of("priority", Leaf.Type.NUMBER).help("不填为 0"));
  }

  private static Rows items(String name, String label, Item.Kind kind) {
    return Rows.of(name, label, "条目", Leaf.item(name, kind).itself().called(label));
  }

  private static Group when() {
    return Group.row(
        Parts.day("from"),
        Parts.day("to"),
        Leaf.of("weekdays", Leaf.Type.NUMBERS).from(Choices.WEEKDAYS),
        Leaf.code("days", When.Days.class),
        Leaf.of("hours", Leaf.Type.HOURS).called("时间").help("如 08:30—17:30；过夜写 20:00—06:00；不填为全天"),
        Parts.words("except", "除外的日期，用顿号隔开"));
  }
}
