package openhall.content.json;

import java.util.List;
import java.util.Optional;
import openhall.content.Department;
import openhall.content.Fee;
import openhall.content.FeeKind;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Rule;

/** JSON to {@link Item}: picks the kind and reads its own fields. */
final class ItemReader {

  private ItemReader() {}

  static Item item(Fields f) {
    String kind = f.text("kind");
    Optional<Item.Kind> known = Item.Kind.of(kind);
    if (known.isPresent()) {
      return item(known.get(), f);
    }
    throw new InvalidContent(
        "kind",
        kind,
        "只能是 procedure、fees、rule、notice、department、hall、finder、picture、programme",
        "must be procedure, fees, rule, notice, department, hall, finder, picture or programme");
  }

  private static Item item(Item.Kind kind, Fields f) {
    return switch (kind) {
      case PROCEDURE -> ProcedureJson.read(f);
      case FEES -> fees(f);
      case RULE -> rule(f);
      case NOTICE -> notice(f);
      case DEPARTMENT -> department(f);
      case HALL -> hall(f);
      case FINDER -> finder(f);
      case PICTURE -> PictureJson.read(f);
      case PROGRAMME -> ProgrammeJson.read(f);
    };
  }

  private static FeeSchedule fees(Fields f) {
    return new FeeSchedule(
        HeadJson.read(f),
        department(f, "department"),
        f.code("feeKind", FeeKind.class),
        f.textOrEmpty("payee"),
        f.objects("fees", ItemReader::fee));
  }

  private static Fee fee(Fields f) {
    return new Fee(
        f.text("key"),
        f.text("name"),
        f.text("standardText"),
        f.object("charge", ChargeJson::read),
        f.textOrEmpty("unit"),
        f.objects("basis", PartsJson::legalBasis),
        f.optionalObject("relief", r -> new Fee.Relief(r.flag("allowed"), r.textOrEmpty("text")))
            .orElse(Fee.Relief.NONE),
        HeadJson.period(f, "valid"),
        f.textOrEmpty("remark"));
  }

  private static Rule rule(Fields f) {
    return new Rule(
        HeadJson.read(f),
        f.text("family"),
        f.textOrEmpty("collection"),
        f.integer("number", 0),
        f.objects("body", PartsJson::block));
  }

  private static Notice notice(Fields f) {
    return new Notice(
        HeadJson.read(f),
        f.code("noticeType", NoticeType.class),
        HeadJson.period(f, "publicity"),
        f.textOrEmpty("objection"),
        f.objects("contacts", PartsJson::contact),
        f.objects("body", PartsJson::block));
  }

  private static Department department(Fields f) {
    return new Department(
        HeadJson.read(f),
        f.textOrEmpty("shortName"),
        f.texts("duties"),
        f.texts("powers"),
        f.texts("discipline"),
        f.texts("promises"),
        posts(f),
        f.objects("contacts", PartsJson::contact),
        f.textOrEmpty("location"));
  }

  private static List<Department.Post> posts(Fields f) {
    return f.objects(
        "posts",
        p ->
            new Department.Post(
                p.text("post"),
                p.text("duty"),
                p.textOrEmpty("window"),
                p.textOrEmpty("phone"),
                p.optionalObject("person", ItemReader::person)));
  }

  private static Department.Person person(Fields f) {
    return new Department.Person(f.text("name"), f.optionalValue("picture", ItemId::new));
  }

  private static Hall hall(Fields f) {
    return new Hall(
        HeadJson.read(f),
        f.text("address"),
        f.text("hours"),
        f.texts("floors"),
        f.objects("windows", ItemReader::window),
        f.objects("contacts", PartsJson::contact),
        f.textOrEmpty("traffic"),
        f.optionalValue("plan", ItemId::new));
  }

  private static Hall.Window window(Fields f) {
    return new Hall.Window(
        f.text("number"),
        f.text("name"),
        f.text("place"),
        department(f, "department"),
        f.texts("functions"),
        f.textOrEmpty("phone"),
        f.optionalObject("at", at -> new Hall.Spot(at.integer("x"), at.integer("y"))));
  }

  private static FinderAid finder(Fields f) {
    return new FinderAid(
        HeadJson.read(f),
        f.list("synonyms", group -> Fields.elements(group, Fields::string)),
        f.list("pinned", id -> new ItemId(Fields.string(id))));
  }

  private static Optional<ItemId> department(Fields f, String name) {
    return f.optionalValue(name, ItemId::new);
  }
}
