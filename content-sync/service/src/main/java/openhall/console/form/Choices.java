package openhall.console.form;

import java.util.List;

/** Values that are no code list of the standards. */
final class Choices {

  static final List<Option> CYCLES =
      List.of(
          new Option("long-term", "长期公开"),
          new Option("periodic", "定期公开"),
          new Option("ad-hoc", "随时公开"));
  static final List<Option> VISIBILITIES =
      List.of(
          new Option("public", "广泛公开"),
          new Option("limited", "一定范围内公开"),
          new Option("not-public", "不予公开"));
  static final List<Option> AUDIENCES =
      List.of(new Option("society", "面向社会"), new Option("internal", "单位内部"));
  static final List<Option> WEEKDAYS =
      List.of(
          new Option("1", "星期一"),
          new Option("2", "星期二"),
          new Option("3", "星期三"),
          new Option("4", "星期四"),
          new Option("5", "星期五"),
          new Option("6", "星期六"),
          new Option("7", "星期日"));

  private Choices() {}
}
