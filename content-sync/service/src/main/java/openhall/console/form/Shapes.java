package openhall.console.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import openhall.console.form.Shape.Chapter;
import openhall.content.Item;
import openhall.content.NoticeType;

/** Which form each kind of item has. */
public final class Shapes {

  private Shapes() {}

  public static Shape of(Item.Kind kind) {
    return switch (kind) {
      case NOTICE -> notice();
      case PROCEDURE -> ProcedureShape.whole();
      case FEES -> FeesShape.whole();
      case RULE -> rule();
      case DEPARTMENT -> PlaceShapes.department();
      case HALL -> PlaceShapes.hall();
      case FINDER -> finder();
      case PICTURE -> picture();
      case PROGRAMME -> ProgrammeShape.whole();
    };
  }

  /**
   * What stands in the form of a new item.
   *
   * @param unit the name of the unit it belongs to
   * @param called what its kind is called, for the catalogue
   */
  public static Map<String, String> given(
      Item.Kind kind, String unit, String called, LocalDate today) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("catalogue.class", called);
    fields.put("catalogue.issuingOrgan", unit);
    fields.put("issuedOn", today.toString());
    fields.put("disclosure.class", "long-term");
    fields.put("disclosure.visibility", "public");
    fields.put("disclosure.audience", "society");
    switch (kind) {
      case NOTICE, RULE -> fields.put("body[0]", "");
      case FEES -> fields.put("fees[0]", "");
      case PROCEDURE -> fields.put("authority.name", unit);
      case DEPARTMENT, HALL, FINDER, PICTURE, PROGRAMME -> {}
    }
    return fields;
  }

  private static Shape notice() {
    return Shape.of(
        Item.Kind.NOTICE,
        Chapter.of(
            "公告",
            Parts.title().help("说清什么事、哪里、对谁，如：关于河湾社区停水的通知"),
            Leaf.code("noticeType", NoticeType.class).must(),
            Parts.period("publicity").help("有公示期的写起止日期；没有就不填"),
            Leaf.text("objection").help("公示期内有不同意见，怎么提、向谁提")),
        Chapter.of("正文", Parts.body()),
        Chapter.of("联系方式", Parts.contacts()),
        Parts.catalogue());
  }

  private static Shape rule() {
    return Shape.of(
        Item.Kind.RULE,
        Chapter.of(
            "制度",
            Parts.title().help("如：首问责任制"),
            Leaf.line("family").must().help("如 民主管理、监督制约"),
            Leaf.line("collection").help("编入哪本汇编；没有就不填"),
            Leaf.of("number", Leaf.Type.NUMBER).help("在汇编里排第几；没有就不填")),
        Chapter.of("正文", Parts.body()),
        Parts.catalogue());
  }

  private static Shape finder() {
    return Shape.of(
        Item.Kind.FINDER,
        Chapter.of(
            "查找设置",
            Parts.title(),
            Rows.of(
                    "synonyms",
                    "近义词",
                    "一组",
                    Parts.words("synonyms", "意思相同的说法，用顿号隔开，如 低保、最低生活保障").itself().called("意思相同的说法"))
                .help("群众打其中一个，能找到写着另一个的内容"),
            Rows.of(
                    "pinned",
                    "首页置顶",
                    "事项",
                    Leaf.item("pinned", Item.Kind.PROCEDURE).itself().called("事项"))
                .help("按这个次序放在触摸屏首页")),
        Parts.catalogue());
  }

  private static Shape picture() {
    return Shape.of(
        Item.Kind.PICTURE,
        Chapter.of(
            "图片",
            Parts.title().help("图上是什么，看不见图的人听到的就是这一句"),
            Leaf.of("data", Leaf.Type.PICTURE)
                .must()
                .help("PNG 或 JPEG；超过 256 KB 或 250 万像素的照片自动缩小。屏幕显示整张图，不裁剪")),
        Parts.catalogue());
  }
}
