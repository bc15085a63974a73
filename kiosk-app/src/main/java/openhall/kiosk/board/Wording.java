package openhall.kiosk.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.content.Charge;
import openhall.content.Fee;
import openhall.content.LegalBasis;
import openhall.content.Period;

/** How a board says things, in as few words as are still complete. */
final class Wording {

  private Wording() {}

  static String charge(Fee fee) {
    String per = fee.unit().isEmpty() ? " 元" : " 元/" + fee.unit();
    return switch (fee.charge()) {
      case Charge.Free _ -> "免费";
      case Charge.Fixed fixed -> fixed.amount().shown() + per;
      case Charge.Range range -> range.min().shown() + "—" + range.max().shown() + per;
      case Charge.Formula formula -> formula.text();
    };
  }

  static String basis(Fee fee) {
    return fee.basis().stream().findFirst().map(Wording::document).orElse("依据请问窗口");
  }

  private static String document(LegalBasis basis) {
    return basis.documentNumber().isEmpty() ? basis.name() : basis.documentNumber();
  }

  static String day(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  static Optional<String> period(Period period, LocalDate today) {
    if (!period.hasStart() || !period.hasEnd()) {
      return Optional.empty();
    }
    long left = period.to().toEpochDay() - today.toEpochDay();
    String rest = left == 0 ? "今天截止" : "还有 " + left + " 天";
    return Optional.of(day(period.from()) + "—" + day(period.to()) + "　" + rest);
  }

  static String joined(List<String> names) {
    return String.join("、", names);
  }
}
