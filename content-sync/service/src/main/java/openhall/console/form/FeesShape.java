package openhall.console.form;

import openhall.console.form.Either.Way;
import openhall.console.form.Shape.Chapter;
import openhall.content.FeeKind;
import openhall.content.Item;

/** The form of a fee schedule (C3–C6; GB/T 39554.2 收费项目信息). */
final class FeesShape {

  private FeesShape() {}

  static Shape whole() {
    return Shape.of(
        Item.Kind.FEES,
        Chapter.of(
            "收费公示",
            Parts.title(),
            Leaf.code("feeKind", FeeKind.class).must(),
            Leaf.line("payee"),
            Leaf.item("department", Item.Kind.DEPARTMENT).called("主管部门")),
        Chapter.of("收费项目", Rows.of("fees", "收费项目", "收费", fee()).must()),
        Parts.catalogue());
  }

  private static Group fee() {
    return Group.row(
        Leaf.line("name").called("收费项目名称").must(),
        charge(),
        Leaf.line("fees.unit").help("如 证、件、本；没有可不填"),
        Leaf.text("standardText").must().help("文件里的原话，照录；金额改了，这里也要改"),
        Parts.bases("basis", "收费依据"),
        Group.of(
            "relief",
            "减免",
            Leaf.of("allowed", Leaf.Type.FLAG).called("可以减免"),
            Leaf.text("text").called("减免说明").help("哪些人、凭什么、减多少")),
        Parts.period("valid"),
        Leaf.text("remark"),
        Leaf.of("key", Leaf.Type.KEY));
  }

  private static Either charge() {
    return Either.of(
        "charge",
        "收费标准",
        Way.of("amount", "定额", "amount", yuan("amount", "金额（元）").must()),
        Way.said("free", "免费", "free"),
        Way.of("formula", "计算办法", "formula", Leaf.text("formula").must()),
        Way.of(
            "tariff",
            "阶梯与单价",
            "bands",
            Leaf.line("quantity").called("按什么计价").must().help("如 用水量、标的额"),
            Leaf.line("per").called("数量的单位").must().help("如 立方米；按比例收费写 元"),
            Rows.of("bands", "计价档次", "档", band()).must().help("从低到高；最后一档不写上限"),
            Leaf.of("whole", Leaf.Type.FLAG).called("到哪一档，全部按那一档收（不选：超过的部分才按下一档收）"),
            yuan("fixed", "固定部分（元）"),
            yuan("min", "最少收（元）"),
            yuan("max", "最多收（元）")),
        Way.of("range", "区间", "min", yuan("min", "下限（元）").must(), yuan("max", "上限（元）").must()));
  }

  private static Group band() {
    return Group.row(
        Leaf.of("upTo", Leaf.Type.AMOUNT).called("到多少为止").help("含；最后一档不填"),
        Either.of(
            "",
            "怎么收",
            Way.of("rate", "单价", "rate", yuan("rate", "每单位（元）").must()),
            Way.of(
                "percent",
                "比例",
                "percent",
                Leaf.of("percent", Leaf.Type.AMOUNT).called("百分之几").must()),
            Way.of("flat", "一律", "flat", yuan("flat", "金额（元）").must())));
  }

  private static Leaf yuan(String name, String label) {
    return Leaf.of(name, Leaf.Type.AMOUNT).called(label);
  }
}
