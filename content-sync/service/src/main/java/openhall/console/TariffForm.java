package openhall.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import openhall.authoring.BandLine;
import openhall.content.InvalidContent;
import openhall.content.Money;
import openhall.content.Problem;
import openhall.content.Tariff;
import openhall.web.Form;

/** The part of a fee's form in which a tariff stands. One thread. */
final class TariffForm {

  private final Form form;
  private final Map<String, String> errors = new LinkedHashMap<>();

  TariffForm(Form form) {
    this.form = form;
  }

  static Map<String, String> values(Tariff tariff) {
    return Map.of(
        "charge", "tariff",
        "quantity", tariff.quantity().name(),
        "per", tariff.quantity().unit(),
        "bands",
            tariff.bands().stream()
                .map(band -> BandLine.of(band).written())
                .collect(Collectors.joining("\n")),
        "whole", tariff.whole() ? "on" : "",
        "fixed", stated(tariff.frame().fixed()),
        "least", stated(tariff.frame().min()),
        "most", tariff.frame().max().map(Money::decimal).orElse(""));
  }

  /** What was read; empty when something is wrong. */
  Optional<Tariff> tariff() {
    Money fixed = money("fixed").orElse(Money.NOTHING);
    Money least = money("least").orElse(Money.NOTHING);
    Optional<Money> most = money("most");
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    return take(
        "bands",
        () ->
            new Tariff(
                new Tariff.Quantity(form.text("quantity"), form.text("per")),
                BandLine.read(form.text("bands")).stream().map(BandLine::band).toList(),
                form.has("whole"),
                new Tariff.Frame(fixed, least, most)));
  }

  /** What is wrong, by field. */
  Map<String, String> errors() {
    return errors;
  }

  private Optional<Money> money(String field) {
    return form.text(field).isEmpty()
        ? Optional.empty()
        : take(field, () -> new Money(form.text(field)));
  }

  private <T> Optional<T> take(String field, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (InvalidContent e) {
      Problem first = e.problems().getFirst();
      errors.put(shownIn(first, field), first.zh());
      return Optional.empty();
    }
  }

  private static String shownIn(Problem problem, String field) {
    return switch (problem.field()) {
      case "quantity", "per" -> problem.field();
      case "max" -> "most";
      default -> field;
    };
  }

  private static String stated(Money money) {
    return money.equals(Money.NOTHING) ? "" : money.decimal();
  }
}
