package openhall.content.json;

import openhall.content.Authority;
import openhall.content.CaseType;
import openhall.content.CreditCode;
import openhall.content.ExerciseLevel;
import openhall.content.FeeRef;
import openhall.content.HandlingMode;
import openhall.content.ItemCodes;
import openhall.content.ItemId;
import openhall.content.ItemType;
import openhall.content.Material;
import openhall.content.Procedure;
import openhall.content.Question;
import openhall.content.ResultDocument;
import openhall.content.ServiceObject;
import openhall.content.ServiceScope;
import openhall.content.SpecialProcedure;
import openhall.content.Step;
import openhall.content.WindowRef;

/** A procedure's own fields; names follow GB/T 39554.2 as mapped in FORMAT.md. */
final class ProcedureJson {

  private ProcedureJson() {}

  static Procedure read(Fields f) {
    return new Procedure(
        HeadJson.read(f), scope(f), handling(f), limits(f), charges(f), guidance(f));
  }

  static void write(Procedure procedure, Out out) {
    scope(procedure.scope(), out);
    handling(procedure.handling(), out);
    limits(procedure.limits(), out);
    charging(procedure.charges().charging(), out);
    out.objects(
        "fees",
        procedure.charges().fees(),
        (ref, o) -> o.text("schedule", ref.schedule().value()).text("fee", ref.fee()));
    out.flag("chargedTogether", procedure.charges().together());
    guidance(procedure.guidance(), out);
  }

  private static Procedure.Scope scope(Fields f) {
    return new Procedure.Scope(
        f.code("itemType", ItemType.class),
        f.optionalObject("codes", ProcedureJson::codes).orElse(ItemCodes.NONE),
        f.object(
            "authority",
            a -> new Authority(a.text("name"), a.optionalValue("creditCode", CreditCode::new))),
        f.optionalCode("exerciseLevel", ExerciseLevel.class),
        f.codes("audiences", ServiceObject.class),
        f.texts("themes"),
        f.texts("lifeEvents"),
        f.optionalValue("department", ItemId::new));
  }

  private static void scope(Procedure.Scope scope, Out out) {
    out.code("itemType", scope.type())
        .optionalObject(
            "codes",
            o ->
                o.text("task", scope.codes().task())
                    .text("catalog", scope.codes().catalog())
                    .text("local", scope.codes().local())
                    .text("handling", scope.codes().handling()))
        .object(
            "authority",
            o ->
                o.text("name", scope.authority().name())
                    .text(
                        "creditCode",
                        scope.authority().creditCode().map(CreditCode::value).orElse("")))
        .code("exerciseLevel", scope.level())
        .codes("audiences", scope.objects())
        .texts("themes", scope.themes())
        .texts("lifeEvents", scope.lifeEvents())
        .text("department", scope.department().map(ItemId::value).orElse(""));
  }

  private static ItemCodes codes(Fields f) {
    return new ItemCodes(
        f.textOrEmpty("task"),
        f.textOrEmpty("catalog"),
        f.textOrEmpty("local"),
        f.textOrEmpty("handling"));
  }

  private static Procedure.Handling handling(Fields f) {
    return new Procedure.Handling(
        f.texts("conditions"),
        f.objects("materials", ProcedureJson::material),
        f.objects("steps", ProcedureJson::step),
        f.objects("specialProcedures", ProcedureJson::specialProcedure),
        f.objects("windows", w -> new WindowRef(w.value("hall", ItemId::new), w.text("window"))),
        f.codes("handlingModes", HandlingMode.class),
        f.optionalCode("serviceScope", ServiceScope.class),
        f.textOrEmpty("onlineUrl"),
        f.flag("bookable"));
  }

  private static void handling(Procedure.Handling handling, Out out) {
    out.texts("conditions", handling.conditions())
        .objects("materials", handling.materials(), ProcedureJson::material)
        .objects("steps", handling.steps(), ProcedureJson::step)
        .objects("specialProcedures", handling.specialProcedures(), ProcedureJson::specialProcedure)
        .objects(
            "windows",
            handling.windows(),
            (w, o) -> o.text("hall", w.hall().value()).text("window", w.window()))
        .codes("handlingModes", handling.modes())
        .code("serviceScope", handling.scope())
        .text("onlineUrl", handling.onlineUrl())
        .flag("bookable", handling.bookable());
  }

  private static Material material(Fields f) {
    return new Material(
        f.text("name"),
        f.optionalCode("necessity", Material.Necessity.class),
        f.optionalCode("kind", Material.Type.class),
        f.optionalCode("form", Material.Form.class),
        new Material.Copies(f.integer("originals", 0), f.integer("copies", 0)),
        f.optionalCode("source", Material.Source.class),
        f.textOrEmpty("sourceNote"),
        f.textOrEmpty("basis"),
        f.textOrEmpty("fillNote"),
        f.optionalValue("sample", ItemId::new));
  }

  private static void material(Material material, Out out) {
    out.text("name", material.name())
        .code("necessity", material.necessity())
        .code("kind", material.type())
        .code("form", material.form());
    if (material.copies().originals() > 0) {
      out.number("originals", material.copies().originals());
    }
    if (material.copies().photocopies() > 0) {
      out.number("copies", material.copies().photocopies());
    }
    out.code("source", material.source())
        .text("sourceNote", material.sourceNote())
        .text("basis", material.basis())
        .text("fillNote", material.fillNote())
        .text("sample", material.sample().map(ItemId::value).orElse(""));
  }

  private static Step step(Fields f) {
    return new Step(
        f.text("name"),
        f.textOrEmpty("detail"),
        f.textOrEmpty("place"),
        PartsJson.limit(f, "limit"),
        f.textOrEmpty("organ"),
        f.texts("jointOrgans"));
  }

  private static void step(Step step, Out out) {
    out.text("name", step.name()).text("detail", step.detail()).text("place", step.place());
    PartsJson.limit(step.limit(), "limit", out);
    out.text("organ", step.organ()).texts("jointOrgans", step.jointOrgans());
  }

  private static SpecialProcedure specialProcedure(Fields f) {
    return new SpecialProcedure(
        f.text("name"),
        PartsJson.limit(f, "limit"),
        f.textOrEmpty("basis"),
        f.textOrEmpty("organ"),
        f.textOrEmpty("step"));
  }

  private static void specialProcedure(SpecialProcedure special, Out out) {
    out.text("name", special.name());
    PartsJson.limit(special.limit(), "limit", out);
    out.text("basis", special.basis()).text("organ", special.organ()).text("step", special.step());
  }

  private static Procedure.Limits limits(Fields f) {
    return new Procedure.Limits(
        f.optionalCode("caseType", CaseType.class),
        PartsJson.limit(f, "statutoryLimit"),
        PartsJson.limit(f, "promisedLimit"),
        f.textOrEmpty("limitNote"),
        f.integer("visits", Procedure.Limits.VISITS_NOT_STATED),
        f.textOrEmpty("quantityLimit"));
  }

  private static void limits(Procedure.Limits limits, Out out) {
    out.code("caseType", limits.caseType());
    PartsJson.limit(limits.statutory(), "statutoryLimit", out);
    PartsJson.limit(limits.promised(), "promisedLimit", out);
    out.text("limitNote", limits.note());
    if (limits.visits() != Procedure.Limits.VISITS_NOT_STATED) {
      out.number("visits", limits.visits());
    }
    out.text("quantityLimit", limits.quantity());
  }

  private static Procedure.Charges charges(Fields f) {
    return new Procedure.Charges(
        charging(f),
        f.objects("fees", r -> new FeeRef(r.value("schedule", ItemId::new), r.text("fee"))),
        f.flag("chargedTogether"));
  }

  private static Procedure.Charging charging(Fields f) {
    if (!f.has("charged")) {
      return Procedure.Charging.NOT_STATED;
    }
    return f.flag("charged") ? Procedure.Charging.CHARGED : Procedure.Charging.FREE;
  }

  private static void charging(Procedure.Charging charging, Out out) {
    switch (charging) {
      case FREE -> out.statedFlag("charged", false);
      case CHARGED -> out.statedFlag("charged", true);
      case NOT_STATED -> {}
    }
  }

  private static Procedure.Guidance guidance(Fields f) {
    return new Procedure.Guidance(
        f.objects(
            "results",
            r ->
                new ResultDocument(
                    r.text("name"),
                    r.optionalCode("type", ResultDocument.Type.class),
                    r.textOrEmpty("delivery"))),
        f.objects("legalBases", PartsJson::legalBasis),
        f.objects("contacts", PartsJson::contact),
        f.objects("questions", q -> new Question(q.text("question"), q.text("answer"))),
        f.textOrEmpty("remedies"));
  }

  private static void guidance(Procedure.Guidance guidance, Out out) {
    out.objects(
            "results",
            guidance.results(),
            (r, o) ->
                o.text("name", r.name()).code("type", r.type()).text("delivery", r.delivery()))
        .objects("legalBases", guidance.legalBases(), PartsJson::legalBasis)
        .objects("contacts", guidance.contacts(), PartsJson::contact)
        .objects(
            "questions",
            guidance.questions(),
            (q, o) -> o.text("question", q.question()).text("answer", q.answer()))
        .text("remedies", guidance.remedies());
  }
}
