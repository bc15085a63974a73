package openhall.content.json;

import java.util.Optional;
import openhall.content.Department;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@link Item} to JSON; the mirror of {@link ItemReader}. */
final class ItemWriter {

  private final JsonNodeFactory nodes;

  ItemWriter(JsonNodeFactory nodes) {
    this.nodes = nodes;
  }

  ObjectNode item(Item item) {
    var out = new Out(nodes);
    out.text("kind", item.kind().wireName());
    HeadJson.write(item.head(), out);
    switch (item) {
      case Procedure procedure -> ProcedureJson.write(procedure, out);
      case FeeSchedule fees -> fees(fees, out);
      case Rule rule -> rule(rule, out);
      case Notice notice -> notice(notice, out);
      case Department department -> department(department, out);
      case Hall hall -> hall(hall, out);
      case FinderAid aid -> finder(aid, out);
      case Picture picture -> PictureJson.write(picture, out);
      case Programme programme -> ProgrammeJson.write(programme, out);
    }
    return out.node();
  }

  private static void fees(FeeSchedule schedule, Out out) {
    out.text("department", id(schedule.department()))
        .code("feeKind", schedule.feeKind())
        .text("payee", schedule.payee())
        .objects("fees", schedule.fees(), ItemWriter::fee);
  }

  private static void fee(Fee fee, Out out) {
    out.text("key", fee.key())
        .text("name", fee.name())
        .text("standardText", fee.standardText())
        .object("charge", o -> ChargeJson.write(fee.charge(), o))
        .text("unit", fee.unit())
        .objects("basis", fee.basis(), PartsJson::legalBasis)
        .optionalObject(
            "relief",
            o -> o.flag("allowed", fee.relief().allowed()).text("text", fee.relief().text()));
    HeadJson.period(fee.valid(), "valid", out);
    out.text("remark", fee.remark());
  }

  private static void rule(Rule rule, Out out) {
    out.text("family", rule.family())
        .text("collection", rule.collection())
        .positive("number", rule.number())
        .objects("body", rule.body(), PartsJson::block);
  }

  private static void notice(Notice notice, Out out) {
    out.code("noticeType", notice.type());
    HeadJson.period(notice.publicity(), "publicity", out);
    out.text("objection", notice.objection())
        .objects("contacts", notice.contacts(), PartsJson::contact)
        .objects("body", notice.body(), PartsJson::block);
  }

  private static void department(Department department, Out out) {
    out.text("shortName", department.shortName())
        .texts("duties", department.duties())
        .texts("powers", department.powers())
        .texts("discipline", department.discipline())
        .texts("promises", department.promises())
        .objects("posts", department.posts(), ItemWriter::post)
        .objects("contacts", department.contacts(), PartsJson::contact)
        .text("location", department.location());
  }

  private static void post(Department.Post post, Out out) {
    out.text("post", post.post())
        .text("duty", post.duty())
        .text("window", post.window())
        .text("phone", post.phone());
    post.person()
        .ifPresent(person ->
            out.object(
                "person",
                o -> o.text("name", person.name()).text("picture", id(person.picture()))));
  }

  private static void hall(Hall hall, Out out) {
    out.text("address", hall.address())
        .text("hours", hall.hours())
        .texts("floors", hall.floors())
        .objects("windows", hall.windows(), ItemWriter::window)
        .objects("contacts", hall.contacts(), PartsJson::contact)
        .text("traffic", hall.traffic())
        .text("plan", id(hall.plan()));
  }

  private static void window(Hall.Window window, Out out) {
    out.text("number", window.number())
        .text("name", window.name())
        .text("place", window.place())
        .text("department", id(window.department()))
        .texts("functions", window.functions())
        .text("phone", window.phone());
    window
        .at()
        .ifPresent(spot -> out.object("at", o -> o.number("x", spot.x()).number("y", spot.y())));
  }

  private static void finder(FinderAid aid, Out out) {
    if (!aid.synonyms().isEmpty()) {
      out.rows("synonyms", aid.synonyms());
    }
    out.texts("pinned", aid.pinned().stream().map(ItemId::value).toList());
  }

  private static String id(Optional<ItemId> id) {
    return id.map(ItemId::value).orElse("");
  }
}
