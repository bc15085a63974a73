package openhall.console.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Charge;
import openhall.content.Contact;
import openhall.content.Disclosure;
import openhall.content.Fee;
import openhall.content.Item;
import openhall.content.LegalBasis;
import openhall.content.Period;
import openhall.content.Phrasing;
import openhall.content.Tariff;
import openhall.content.TariffWords;

/** Values of the content model in Chinese words for staff. */
public final class Words {

  private Words() {}

  public static String kind(Item.Kind kind) {
    return switch (kind) {
      case PROCEDURE -> "办事程序";
      case FEES -> "收费公示";
      case RULE -> "规章制度";
      case NOTICE -> "公告公示";
      case DEPARTMENT -> "部门";
      case HALL -> "大厅";
      case FINDER -> "查找设置";
      case PICTURE -> "图片";
      case PROGRAMME -> "播放单";
    };
  }

  public static String charge(Fee fee) {
    String per = fee.unit().isEmpty() ? "" : "/" + fee.unit();
    return switch (fee.charge()) {
      case Charge.Free _ -> "免费";
      case Charge.Fixed fixed -> fixed.amount().shown() + " 元" + per;
      case Charge.Range range -> range.min().shown() + "–" + range.max().shown() + " 元" + per;
      case Charge.Formula formula -> formula.text();
      case Tariff tariff -> tariff(tariff);
    };
  }

  private static String tariff(Tariff tariff) {
    var words = new TariffWords(Phrasing.WRITTEN);
    return Stream.concat(
            Stream.of(tariff.quantity().name()),
            Stream.concat(
                words.bands(tariff).stream()
                    .map(said ->
                        said.stretch().isEmpty()
                            ? said.rate()
                            : said.stretch() + "：" + said.rate()),
                words.notes(tariff).stream()))
        .collect(Collectors.joining("；"));
  }

  public static String period(Period period) {
    if (!period.hasStart() && !period.hasEnd()) {
      return "长期";
    }
    return (period.hasStart() ? period.from() + " 起" : "")
        + (period.hasStart() && period.hasEnd() ? "，" : "")
        + (period.hasEnd() ? "至 " + period.to() + "（含当日）" : "");
  }

  public static String basis(LegalBasis basis) {
    return Stream.of(
            "《" + basis.name() + "》",
            basis.documentNumber().isEmpty() ? "" : "（" + basis.documentNumber() + "）",
            basis.clause(),
            basis.text().isEmpty() ? "" : "：" + basis.text())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining());
  }

  public static String relief(Fee.Relief relief) {
    if (!relief.allowed()) {
      return relief.text().isEmpty() ? "无" : relief.text();
    }
    return relief.text().isEmpty() ? "可以减免" : relief.text();
  }

  static String disclosure(Disclosure disclosure) {
    return String.join(
        "，",
        switch (disclosure.cycle()) {
          case LONG_TERM -> "长期公开";
          case PERIODIC -> "定期公开";
          case AD_HOC -> "随时公开";
        },
        switch (disclosure.visibility()) {
          case PUBLIC -> "广泛公开";
          case LIMITED -> "一定范围内公开";
          case NOT_PUBLIC -> "不予公开";
        },
        switch (disclosure.audience()) {
          case SOCIETY -> "面向社会";
          case INTERNAL -> "单位内部";
        });
  }

  static List<List<String>> contacts(List<Contact> contacts) {
    return contacts.stream()
        .map(c -> List.of(c.purpose().label(), c.label(), c.phone(), c.address(), c.hours()))
        .toList();
  }
}
