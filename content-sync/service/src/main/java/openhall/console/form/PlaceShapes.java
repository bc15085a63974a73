package openhall.console.form;

import openhall.console.form.Shape.Chapter;
import openhall.content.Item;

/** The forms of departments with their people, and of halls with their windows. */
final class PlaceShapes {

  private PlaceShapes() {}

  static Shape department() {
    return Shape.of(
        Item.Kind.DEPARTMENT,
        Chapter.of(
            "部门", Parts.title().called("部门全称"), Leaf.line("shortName"), Leaf.line("location")),
        Chapter.of(
            "职责与承诺",
            Parts.listed("duties", "职责", "职责"),
            Parts.listed("powers", "职权", "职权"),
            Parts.listed("discipline", "工作纪律", "纪律"),
            Parts.listed("promises", "服务承诺", "承诺")),
        Chapter.of("岗位和人员", posts()),
        Chapter.of("联系方式", Parts.contacts()),
        Parts.catalogue());
  }

  private static Rows posts() {
    return Rows.of(
        "posts",
        "岗位",
        "岗位",
        Group.row(
            Leaf.line("post").called("岗位名称").must(),
            Leaf.text("duty").must(),
            Leaf.line("window").help("窗口号；不在窗口就不填"),
            Leaf.line("phone").help("写办公电话，不写个人手机"),
            Group.of(
                "person",
                "在岗人员",
                Leaf.line("person.name"),
                Leaf.item("person.picture", Item.Kind.PICTURE))));
  }

  static Shape hall() {
    return Shape.of(
        Item.Kind.HALL,
        Chapter.of(
            "大厅",
            Parts.title().called("大厅名称"),
            Leaf.line("address").must(),
            Leaf.text("hours").called("办公时间").must().help("冬夏不同的，分行写"),
            Parts.words("floors", "如 一楼 综合窗口、二楼 社保，用顿号隔开"),
            Leaf.text("traffic"),
            Leaf.item("plan", Item.Kind.PICTURE)),
        Chapter.of("窗口", Rows.of("windows", "窗口", "窗口", window())),
        Chapter.of("热线和联系方式", Parts.contacts()),
        Parts.catalogue());
  }

  private static Group window() {
    return Group.row(
        Leaf.line("number").called("窗口号").must(),
        Leaf.line("name").called("窗口名称").must(),
        Leaf.line("place").called("位置").must().help("如 一楼进门左手"),
        Leaf.item("department", Item.Kind.DEPARTMENT),
        Parts.words("functions", ""),
        Leaf.line("phone"),
        Group.of(
            "at",
            "图上位置",
            Leaf.of("x", Leaf.Type.NUMBER).help("从左边量，千分之几"),
            Leaf.of("y", Leaf.Type.NUMBER).help("从上边量，千分之几")));
  }
}
