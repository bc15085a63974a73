package openhall.content.json;

import java.time.LocalDate;
import openhall.content.Catalogue;
import openhall.content.Disclosure;
import openhall.content.Head;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.UnitId;

/** The fields that stand at the top of every item. */
final class HeadJson {

  private HeadJson() {}

  static Head read(Fields f) {
    return new Head(
        new ItemKey(f.value("unit", UnitId::new), f.value("id", ItemId::new)),
        f.integer("revision"),
        f.text("title"),
        f.text("responsiblePost"),
        f.object("catalogue", HeadJson::catalogue),
        new Head.Dates(f.date("issuedOn"), f.optionalDate("confirmedOn")),
        f.object("disclosure", HeadJson::disclosure),
        period(f, "valid"),
        f.texts("aliases"),
        f.textOrEmpty("remark"));
  }

  static void write(Head head, Out out) {
    out.text("id", head.key().id().value())
        .text("unit", head.key().unit().path())
        .number("revision", head.revision())
        .text("title", head.title())
        .text("responsiblePost", head.responsiblePost())
        .object("catalogue", o -> catalogue(head.catalogue(), o))
        .text("issuedOn", head.dates().issuedOn().toString())
        .text("confirmedOn", head.dates().confirmedOn().map(LocalDate::toString).orElse(""))
        .object("disclosure", o -> disclosure(head.disclosure(), o));
    period(head.valid(), "valid", out);
    out.texts("aliases", head.aliases()).text("remark", head.remark());
  }

  static Period period(Fields f, String name) {
    return f.optionalObject(
            name,
            p ->
                new Period(
                    p.optionalDate("from").orElse(LocalDate.MIN),
                    p.optionalDate("to").orElse(LocalDate.MAX)))
        .orElse(Period.ALWAYS);
  }

  static void period(Period period, String name, Out out) {
    out.optionalObject(
        name,
        o ->
            o.text("from", period.hasStart() ? period.from().toString() : "")
                .text("to", period.hasEnd() ? period.to().toString() : ""));
  }

  private static Catalogue catalogue(Fields f) {
    return new Catalogue(
        f.text("class"),
        f.textOrEmpty("index"),
        f.textOrEmpty("documentNumber"),
        f.text("issuingOrgan"));
  }

  private static void catalogue(Catalogue catalogue, Out out) {
    out.text("class", catalogue.entry())
        .text("index", catalogue.index())
        .text("documentNumber", catalogue.documentNumber())
        .text("issuingOrgan", catalogue.issuingOrgan());
  }

  private static Disclosure disclosure(Fields f) {
    return new Disclosure(
        constant(f, "class", Disclosure.Cycle.values()),
        constant(f, "visibility", Disclosure.Visibility.values()),
        constant(f, "audience", Disclosure.Audience.values()));
  }

  private static void disclosure(Disclosure disclosure, Out out) {
    out.text("class", wireName(disclosure.cycle()))
        .text("visibility", wireName(disclosure.visibility()))
        .text("audience", wireName(disclosure.audience()));
  }

  private static <E extends Enum<E>> E constant(Fields f, String name, E[] values) {
    String text = f.text(name);
    var known = new StringBuilder();
    for (E value : values) {
      if (wireName(value).equals(text)) {
        return value;
      }
      known.append(known.isEmpty() ? "" : ", ").append(wireName(value));
    }
    throw new InvalidContent(name, text, "只能是 " + known, "must be one of " + known);
  }

  private static String wireName(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
