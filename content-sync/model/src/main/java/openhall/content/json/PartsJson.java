package openhall.content.json;

import openhall.content.Block;
import openhall.content.Contact;
import openhall.content.InvalidContent;
import openhall.content.LegalBasis;
import openhall.content.TimeLimit;

/** The parts that several kinds of item are made of. */
final class PartsJson {

  private PartsJson() {}

  static LegalBasis legalBasis(Fields f) {
    return new LegalBasis(
        f.text("name"),
        f.textOrEmpty("documentNumber"),
        f.textOrEmpty("clause"),
        f.textOrEmpty("issuingOrgan"),
        f.textOrEmpty("text"));
  }

  static void legalBasis(LegalBasis basis, Out out) {
    out.text("name", basis.name())
        .text("documentNumber", basis.documentNumber())
        .text("clause", basis.clause())
        .text("issuingOrgan", basis.issuingOrgan())
        .text("text", basis.text());
  }

  static Contact contact(Fields f) {
    return new Contact(
        f.code("purpose", Contact.Purpose.class),
        f.text("label"),
        f.textOrEmpty("phone"),
        f.textOrEmpty("address"),
        f.textOrEmpty("hours"));
  }

  static void contact(Contact contact, Out out) {
    out.code("purpose", contact.purpose())
        .text("label", contact.label())
        .text("phone", contact.phone())
        .text("address", contact.address())
        .text("hours", contact.hours());
  }

  static TimeLimit limit(Fields f, String name) {
    return f.optionalObject(name, PartsJson::limit).orElseGet(TimeLimit.NotStated::new);
  }

  private static TimeLimit limit(Fields f) {
    if (f.flag("onTheSpot")) {
      return new TimeLimit.OnTheSpot();
    }
    return new TimeLimit.Within(f.integer("amount"), f.code("unit", TimeLimit.Unit.class));
  }

  static void limit(TimeLimit limit, String name, Out out) {
    switch (limit) {
      case TimeLimit.NotStated _ -> {}
      case TimeLimit.OnTheSpot _ -> out.object(name, o -> o.flag("onTheSpot", true));
      case TimeLimit.Within within ->
          out.object(name, o -> o.number("amount", within.amount()).code("unit", within.unit()));
    }
  }

  static Block block(Fields f) {
    if (f.has("heading")) {
      return new Block.Heading(f.text("heading"));
    }
    if (f.has("paragraph")) {
      return new Block.Paragraph(f.text("paragraph"));
    }
    if (f.has("list")) {
      return new Block.Bullets(f.texts("list"));
    }
    if (f.has("table")) {
      return new Block.Table(f.list("table", row -> Fields.elements(row, Fields::string)));
    }
    throw new InvalidContent(
        "",
        "",
        "段落须是 heading、paragraph、list、table 之一",
        "a block is one of heading, paragraph, list, table");
  }

  static void block(Block block, Out out) {
    switch (block) {
      case Block.Heading heading -> out.text("heading", heading.text());
      case Block.Paragraph paragraph -> out.text("paragraph", paragraph.text());
      case Block.Bullets bullets -> out.texts("list", bullets.entries());
      case Block.Table table -> out.rows("table", table.rows());
    }
  }
}
