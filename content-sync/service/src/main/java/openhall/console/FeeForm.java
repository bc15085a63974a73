package openhall.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import openhall.content.Charge;
import openhall.content.Fee;
import openhall.content.InvalidContent;
import openhall.content.LegalBasis;
import openhall.content.Money;
import openhall.content.Period;
import openhall.content.Tariff;
import openhall.web.Form;

/** Between a fee and the fields of its form. Collects what is wrong, by field. One thread. */
final class FeeForm {

  private static final int MOST_BASES = 20;

  private final Fee original;
  private final Form form;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FeeForm(Fee original, Form form) {
    this.original = original;
    this.form = form;
  }

  /** What was read: the fee, unless something is wrong. */
  record Read(Optional<Fee> fee, Map<String, String> errors) {}

  /** The fee as the form has it; what the form does not show stays as it is in the original. */
  static Read read(Fee original, Form form) {
    var reading = new FeeForm(original, form);
    Fee fee = reading.fee();
    return new Read(
        reading.errors.isEmpty() ? Optional.of(fee) : Optional.empty(), Map.copyOf(reading.errors));
  }

  /** How the form shows a fee. */
  static Map<String, String> values(Fee fee) {
    var values = new LinkedHashMap<String, String>();
    values.put("name", fee.name());
    values.put("standardText", fee.standardText());
    values.put("unit", fee.unit());
    values.put("remark", fee.remark());
    values.put("reliefAllowed", fee.relief().allowed() ? "on" : "");
    values.put("reliefText", fee.relief().text());
    values.put("from", fee.valid().hasStart() ? fee.valid().from().toString() : "");
    values.put("to", fee.valid().hasEnd() ? fee.valid().to().toString() : "");
    values.putAll(values(fee.charge()));
    for (int i = 0; i < fee.basis().size(); i++) {
      LegalBasis basis = fee.basis().get(i);
      values.put("basis" + i + "name", basis.name());
      values.put("basis" + i + "number", basis.documentNumber());
      values.put("basis" + i + "clause", basis.clause());
    }
    return values;
  }

  private static Map<String, String> values(Charge charge) {
    return switch (charge) {
      case Charge.Free _ -> Map.of("charge", "free");
      case Charge.Fixed fixed -> Map.of("charge", "amount", "amount", fixed.amount().decimal());
      case Charge.Range range ->
          Map.of("charge", "range", "min", range.min().decimal(), "max", range.max().decimal());
      case Charge.Formula formula -> Map.of("charge", "formula", "formula", formula.text());
      case Tariff tariff -> TariffForm.values(tariff);
    };
  }

  private Fee fee() {
    String name = text("name", original.name(), this::named);
    String wording = text("standardText", original.standardText(), this::worded);
    String unit = text("unit", original.unit(), this::measured);
    String remark = text("remark", original.remark(), this::remarked);
    Charge charge = charge();
    Fee.Relief relief =
        take(
            "reliefText",
            original.relief(),
            () -> new Fee.Relief(form.has("reliefAllowed"), form.text("reliefText")));
    Period valid = period();
    List<LegalBasis> basis = basis();
    confirmWording(charge, wording);
    return new Fee(original.key(), name, wording, charge, unit, basis, relief, valid, remark);
  }

  // The wording usually states the amount too; changing one and forgetting the other misleads.
  private void confirmWording(Charge charge, String wording) {
    boolean forgotten =
        errors.isEmpty()
            && !charge.equals(original.charge())
            && wording.equals(original.standardText());
    if (forgotten && !form.has("sameWording")) {
      errors.put("standardText", "收费标准改了，官方表述没有改。请核对；确实不用改，请勾选下方确认后再保存。");
    }
  }

  private Charge charge() {
    return switch (form.text("charge")) {
      case "free" -> new Charge.Free();
      case "amount" ->
          take("amount", original.charge(), () -> new Charge.Fixed(new Money(form.text("amount"))));
      case "range" -> range();
      case "formula" ->
          take("formula", original.charge(), () -> new Charge.Formula(form.text("formula")));
      case "tariff" -> tariff();
      default -> {
        errors.put("charge", "请选择收费方式");
        yield original.charge();
      }
    };
  }

  private Charge tariff() {
    var reading = new TariffForm(form);
    return reading
        .tariff()
        .<Charge>map(tariff -> tariff)
        .orElseGet(() -> {
          errors.putAll(reading.errors());
          return original.charge();
        });
  }

  private Charge range() {
    Money min = take("min", Money.NOTHING, () -> new Money(form.text("min")));
    Money max = take("max", Money.NOTHING, () -> new Money(form.text("max")));
    if (errors.containsKey("min") || errors.containsKey("max")) {
      return original.charge();
    }
    return take("max", original.charge(), () -> new Charge.Range(min, max));
  }

  private Period period() {
    LocalDate from = day("from", LocalDate.MIN);
    LocalDate to = day("to", LocalDate.MAX);
    return take("to", original.valid(), () -> new Period(from, to));
  }

  private LocalDate day(String field, LocalDate open) {
    if (form.text(field).isEmpty()) {
      return open;
    }
    try {
      return LocalDate.parse(form.text(field));
    } catch (DateTimeParseException e) {
      errors.put(field, "日期写作 2026-01-31");
      return open;
    }
  }

  private List<LegalBasis> basis() {
    var basis = new ArrayList<LegalBasis>();
    for (int i = 0; i < MOST_BASES; i++) {
      String row = "basis" + i;
      LegalBasis before =
          i < original.basis().size()
              ? original.basis().get(i)
              : new LegalBasis("依据", "", "", "", "");
      boolean empty =
          form.text(row + "name").isEmpty()
              && form.text(row + "number").isEmpty()
              && form.text(row + "clause").isEmpty();
      if (!empty) {
        basis.add(take(row + "name", before, () -> basis(row, before)));
      }
    }
    return basis;
  }

  private LegalBasis basis(String row, LegalBasis before) {
    return new LegalBasis(
        form.text(row + "name"),
        form.text(row + "number"),
        form.text(row + "clause"),
        before.issuingOrgan(),
        before.text());
  }

  private String text(String field, String before, Function<String, Fee> built) {
    take(field, original, () -> built.apply(form.text(field)));
    return errors.containsKey(field) ? before : form.text(field);
  }

  /** What the supplier makes, or else the value before and an error beside the field. */
  private <T> T take(String field, T before, Supplier<T> made) {
    try {
      return made.get();
    } catch (InvalidContent e) {
      errors.putIfAbsent(field, e.problems().getFirst().zh());
      return before;
    }
  }

  private Fee named(String name) {
    return with(name, original.standardText(), original.unit(), original.remark());
  }

  private Fee worded(String wording) {
    return with(original.name(), wording, original.unit(), original.remark());
  }

  private Fee measured(String unit) {
    return with(original.name(), original.standardText(), unit, original.remark());
  }

  private Fee remarked(String remark) {
    return with(original.name(), original.standardText(), original.unit(), remark);
  }

  private Fee with(String name, String wording, String unit, String remark) {
    return new Fee(
        original.key(),
        name,
        wording,
        original.charge(),
        unit,
        original.basis(),
        original.relief(),
        original.valid(),
        remark);
  }
}
