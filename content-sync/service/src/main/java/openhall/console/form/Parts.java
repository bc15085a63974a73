package openhall.console.form;

import openhall.console.form.Either.Way;
import openhall.content.Contact;
import openhall.content.TimeLimit;

/** Parts that several forms have. */
final class Parts {

  private static final String DAY = "如 2026-01-05，也可写 2026年1月5日";

  private Parts() {}

  static Leaf title() {
    return Leaf.line("title").must();
  }

  static Leaf day(String key) {
    return Leaf.of(key, Leaf.Type.DAY).help(DAY);
  }

  static Group period(String key) {
    return Group.of(
        key, Leaf.line(key).label(), day("from").help("含当日；不填为一直有效"), day("to").help("含当日；不填为长期"));
  }

  /**
   * What stands at the end of every form: place in the catalogue, document, disclosure (W6, W13).
   */
  static Shape.Chapter catalogue() {
    return Shape.Chapter.of(
        "公开目录",
        Group.always(
            "catalogue",
            "",
            Leaf.line("class").called("目录类别").must().help("各级之间用 / 隔开，如 公告公示/一般公告"),
            Leaf.line("issuingOrgan").must().help("写全称，如 平安街道办事处"),
            Leaf.line("documentNumber").help("如 平街发〔2026〕7号，年份用六角括号；没有就不填"),
            Leaf.line("index").help("没有就不填")),
        day("issuedOn").must(),
        day("confirmedOn").help("最近一次核对内容无误的日期；超过一年会提醒"),
        Leaf.line("responsiblePost").must().help("写岗位，不写姓名，如 综合窗口负责人"),
        Group.always(
            "disclosure",
            "公开属性",
            Leaf.of("disclosure.class", Leaf.Type.CODE).must().from(Choices.CYCLES),
            Leaf.of("visibility", Leaf.Type.CODE).must().from(Choices.VISIBILITIES),
            Leaf.of("audience", Leaf.Type.CODE).must().from(Choices.AUDIENCES)),
        period("valid"),
        Leaf.of("aliases", Leaf.Type.WORDS).help("群众怎么叫它，用顿号隔开，如 低保、最低生活保障"),
        Leaf.text("remark").help("显示在正文后面；没有就不填"));
  }

  /** Structured text. */
  static Rows body() {
    return Rows.of(
            "body",
            "正文",
            "段落",
            Either.of(
                "",
                "",
                Way.of("paragraph", "文字", "paragraph", Leaf.text("paragraph").must()),
                Way.of("heading", "小标题", "heading", Leaf.line("heading").must()),
                Way.of("list", "列表", "list", listed("list", "列表", "条").must()),
                Way.of(
                    "table",
                    "表格",
                    "table",
                    Leaf.of("table", Leaf.Type.TABLE)
                        .must()
                        .help("第一行是表头；一行一条，各格用 | 隔开。可以直接从电子表格粘贴"))))
        .must();
  }

  /** A list of texts. */
  static Rows listed(String name, String label, String one) {
    return Rows.of(name, label, one, Leaf.text(name).itself().called(one));
  }

  static Rows contacts() {
    return Rows.of(
        "contacts",
        "联系方式",
        "联系方式",
        Group.row(
            Leaf.code("purpose", Contact.Purpose.class).must(),
            Leaf.line("label").must().help("如 综合窗口、街道纪工委"),
            Leaf.line("phone").help("写办公电话，不写个人手机；电话和地址至少写一项"),
            Leaf.line("address"),
            Leaf.line("hours").called("时间")));
  }

  static Rows bases(String name, String label) {
    return Rows.of(
        name,
        label,
        "依据",
        Group.row(
            Leaf.line("name").called("文件名称").must().help("不写书名号"),
            Leaf.line("documentNumber").help("如 发改价格〔2003〕2322号"),
            Leaf.text("clause").help("如 第三条第二款"),
            Leaf.line("issuingOrgan"),
            Leaf.text("text").called("条文原文")));
  }

  static Either limit(String key) {
    return Either.of(
        key,
        Leaf.line(key).label(),
        Way.nothing("未写明"),
        Way.said("spot", "当场办结", "onTheSpot"),
        Way.of(
            "within",
            "时限",
            "amount",
            Leaf.of("amount", Leaf.Type.NUMBER).called("数量").must(),
            Leaf.code("unit", TimeLimit.Unit.class).called("单位").must()));
  }

  static Leaf words(String key, String help) {
    return Leaf.of(key, Leaf.Type.WORDS).help(help.isEmpty() ? "用顿号隔开" : help);
  }
}
