package openhall.content.json;

import java.util.Set;
import openhall.content.Charge;
import openhall.content.Decimal;
import openhall.content.Money;
import openhall.content.Rate;
import openhall.content.Tariff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fee asks for; the members there are tell which alternative it is. */
final class ChargeJson {

  private static final Set<String> MEMBERS =
      Set.of(
          "free", "amount", "min", "max", "formula", "quantity", "per", "bands", "whole", "fixed");
  private static final Set<String> OF_A_BAND = Set.of("upTo", "rate", "percent", "flat");

  private ChargeJson() {}

  /**
   * For a reader that only shows: puts the official wording in the place of every charge that has
   * members it does not know, in a tree of a fee schedule.
   */
  static void inWords(JsonNode schedule) {
    for (JsonNode fee : schedule.path("fees")) {
      if (fee instanceof ObjectNode row && isLater(row.path("charge"))) {
        row.putObject("charge").set("formula", row.path("standardText"));
      }
    }
  }

  private static boolean isLater(JsonNode charge) {
    return !MEMBERS.containsAll(charge.propertyNames())
        || charge
            .path("bands")
            .valueStream()
            .anyMatch(b -> !OF_A_BAND.containsAll(b.propertyNames()));
  }

  static Charge read(Fields f) {
    if (f.flag("free")) {
      return new Charge.Free();
    }
    if (f.has("formula")) {
      return new Charge.Formula(f.text("formula"));
    }
    if (f.has("bands")) {
      return tariff(f);
    }
    if (f.has("min")) {
      return new Charge.Range(f.value("min", Money::new), f.value("max", Money::new));
    }
    return new Charge.Fixed(f.value("amount", Money::new));
  }

  private static Tariff tariff(Fields f) {
    return new Tariff(
        new Tariff.Quantity(f.text("quantity"), f.text("per")),
        f.objects("bands", ChargeJson::band),
        f.flag("whole"),
        new Tariff.Frame(
            f.optionalValue("fixed", Money::new).orElse(Money.NOTHING),
            f.optionalValue("min", Money::new).orElse(Money.NOTHING),
            f.optionalValue("max", Money::new)));
  }

  private static Tariff.Band band(Fields f) {
    return new Tariff.Band(f.optionalValue("upTo", Decimal::new), rate(f));
  }

  private static Rate rate(Fields f) {
    if (f.has("percent")) {
      return new Rate.Percent(f.value("percent", Decimal::new));
    }
    if (f.has("flat")) {
      return new Rate.Flat(f.value("flat", Money::new));
    }
    return new Rate.PerUnit(f.value("rate", Decimal::new));
  }

  static void write(Charge charge, Out out) {
    switch (charge) {
      case Charge.Free _ -> out.flag("free", true);
      case Charge.Fixed fixed -> out.text("amount", fixed.amount().decimal());
      case Charge.Range range ->
          out.text("min", range.min().decimal()).text("max", range.max().decimal());
      case Charge.Formula formula -> out.text("formula", formula.text());
      case Tariff tariff -> tariff(tariff, out);
    }
  }

  private static void tariff(Tariff tariff, Out out) {
    out.text("quantity", tariff.quantity().name())
        .text("per", tariff.quantity().unit())
        .objects("bands", tariff.bands(), ChargeJson::band)
        .flag("whole", tariff.whole())
        .text("fixed", stated(tariff.frame().fixed()))
        .text("min", stated(tariff.frame().min()))
        .text("max", tariff.frame().max().map(Money::decimal).orElse(""));
  }

  private static void band(Tariff.Band band, Out out) {
    out.text("upTo", band.upTo().map(Decimal::decimal).orElse(""));
    switch (band.rate()) {
      case Rate.PerUnit(Decimal yuan) -> out.text("rate", yuan.decimal());
      case Rate.Percent(Decimal percent) -> out.text("percent", percent.decimal());
      case Rate.Flat(Money amount) -> out.text("flat", amount.decimal());
    }
  }

  private static String stated(Money money) {
    return money.equals(Money.NOTHING) ? "" : money.decimal();
  }
}
