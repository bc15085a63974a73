package openhall.kiosk.board;

import java.time.LocalDate;
import java.util.Optional;
import openhall.content.Charge;
import openhall.content.Fee;
import openhall.content.LegalBasis;
import openhall.content.Period;
import openhall.content.Tariff;

/** How a board says things, in as few words as are still complete. */
final class Wording {

  private Wording() {}

  /** The item; what is reckoned is said whole: nobody can touch a board to learn more. */
  static String what(Fee fee) {
    return switch (fee.charge()) {
      case Charge.Formula _, Tariff _ -> fee.name() + "\n" + fee.standardText();
      case Charge.Free _, Charge.Fixed _, Charge.Range _ -> fee.name();
    };
  }

  static String basis(Fee fee) {
    return fee.basis().stream().findFirst().map(Wording::document).orElse("依据请问窗口");
  }

  private static String document(LegalBasis basis) {
    return basis.documentNumber().isEmpty() ? basis.name() : basis.documentNumber();
  }

  private static String day(LocalDate day) {
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
}
