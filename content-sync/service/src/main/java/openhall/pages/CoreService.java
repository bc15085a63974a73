package openhall.pages;

import java.util.List;
import openhall.content.Charge;
import openhall.content.Coded;
import openhall.content.Contact;
import openhall.content.CreditCode;
import openhall.content.Fee;
import openhall.content.LegalBasis;
import openhall.content.Material;
import openhall.content.Procedure;
import openhall.content.ResultDocument;
import openhall.content.Step;
import openhall.content.TimeLimit;
import openhall.content.WindowRef;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A procedure as linked data: a {@code cpsv:PublicService} of CPSV-AP 3.2.0 in JSON-LD (D10). What
 * the vocabulary cannot say exactly, such as a limit in workdays, is said in words instead.
 */
final class CoreService {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CHINESE = "zh";

  private final Released released;
  private final Procedure procedure;
  private final String address;
  private final ObjectNode service = JSON.createObjectNode();

  CoreService(Released released, Procedure procedure) {
    this.released = released;
    this.procedure = procedure;
    this.address = OpenData.address(procedure.key());
  }

  byte[] json() {
    service.set("@context", context());
    service.put("@id", address).put("@type", "cpsv:PublicService");
    head();
    time();
    costs();
    inputs();
    outputs();
    rules();
    channels();
    contacts();
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(service);
  }

  private static ObjectNode context() {
    return JSON.createObjectNode()
        .put("cpsv", "http://purl.org/vocab/cpsv#")
        .put("cv", "http://data.europa.eu/m8g/")
        .put("dct", "http://purl.org/dc/terms/")
        .put("dcat", "http://www.w3.org/ns/dcat#")
        .put("eli", "http://data.europa.eu/eli/ontology#")
        .put("foaf", "http://xmlns.com/foaf/0.1/")
        .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
        .put("skos", "http://www.w3.org/2004/02/skos/core#")
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private void head() {
    Procedure.Scope scope = procedure.scope();
    String task = scope.codes().task();
    service.put("dct:identifier", task.isEmpty() ? procedure.key().toString() : task);
    service.set("dct:title", said(procedure.title()));
    List<String> conditions = procedure.handling().conditions();
    service.set(
        "dct:description",
        said(conditions.isEmpty() ? procedure.title() : String.join("\n", conditions)));
    service.put("dct:language", CHINESE);
    service.set("dct:type", said(scope.type().label()));
    words("dct:audience", scope.objects().stream().map(Coded::label).toList());
    words("cv:thematicArea", scope.themes());
    words("dcat:keyword", procedure.head().aliases());
    ObjectNode organ = service.putObject("cv:hasCompetentAuthority");
    organ.put("@type", "cv:PublicOrganisation");
    organ.set("skos:prefLabel", said(scope.authority().name()));
    organ.put("dct:spatial", procedure.key().unit().path());
    scope
        .authority()
        .creditCode()
        .map(CreditCode::value)
        .ifPresent(code -> organ.put("dct:identifier", code));
    for (String event : scope.lifeEvents()) {
      ObjectNode life = add("cv:isGroupedBy", "cv:LifeEvent", event);
      life.set("dct:title", said(event));
    }
    service.put("foaf:page", Address.of(procedure.key()));
  }

  /** A duration knows no workdays. */
  private void time() {
    Outcome outcome = new Outcome(procedure);
    TimeLimit promised = procedure.limits().promised();
    if (promised instanceof TimeLimit.OnTheSpot) {
      duration("PT0S");
    } else if (promised instanceof TimeLimit.Within(int amount, TimeLimit.Unit unit)) {
      switch (unit) {
        case HOUR -> duration("PT" + amount + "H");
        case DAY -> duration("P" + amount + "D");
        case MONTH -> duration("P" + amount + "M");
        case YEAR -> duration("P" + amount + "Y");
        case WORKDAY -> {}
      }
    }
    service.set("rdfs:comment", said(outcome.time().figure() + " " + outcome.time().note()));
  }

  private void duration(String written) {
    service.putObject("cv:processingTime").put("@type", "xsd:duration").put("@value", written);
  }

  private void costs() {
    switch (procedure.charges().charging()) {
      case FREE -> {
        ObjectNode free = add("cv:hasCost", "cv:Cost", "free");
        free.put("cv:value", 0).put("cv:currency", "CNY");
        free.set("dct:description", said("不收任何费用"));
      }
      case NOT_STATED -> {}
      case CHARGED -> new ProcedurePage(released, procedure).charged().forEach(this::cost);
    }
  }

  private void cost(Fee fee) {
    ObjectNode cost = add("cv:hasCost", "cv:Cost", fee.key());
    cost.set("dct:description", said(fee.name() + "：" + fee.standardText()));
    if (fee.charge() instanceof Charge.Fixed(var amount)) {
      cost.put("cv:value", amount.value()).put("cv:currency", "CNY");
    }
  }

  private void inputs() {
    int number = 0;
    for (Material material : procedure.handling().materials()) {
      number++;
      ObjectNode evidence = add("cpsv:hasInput", "cv:Evidence", "material-" + number);
      evidence.set("dct:title", said(material.name()));
      material.necessity().ifPresent(need -> evidence.set("dct:type", said(need.label())));
      if (!material.sourceNote().isEmpty()) {
        evidence.set("dct:description", said(material.sourceNote()));
      }
    }
  }

  private void outputs() {
    int number = 0;
    for (ResultDocument result : procedure.guidance().results()) {
      number++;
      ObjectNode output = add("cpsv:produces", "cpsv:Output", "result-" + number);
      output.set("dct:title", said(result.name()));
      result.type().ifPresent(type -> output.set("dct:type", said(type.label())));
    }
  }

  private void rules() {
    int number = 0;
    for (Step step : procedure.handling().steps()) {
      number++;
      ObjectNode rule = add("cpsv:follows", "cpsv:Rule", "step-" + number);
      rule.set("dct:title", said(number + ". " + step.name()));
      rule.set("dct:description", said(step.detail().isEmpty() ? step.name() : step.detail()));
    }
    for (LegalBasis basis : procedure.guidance().legalBases()) {
      ObjectNode law = list("cv:hasLegalResource").addObject();
      law.put("@type", "eli:LegalResource");
      law.set("dct:title", said(basis.cited()));
    }
  }

  private void channels() {
    for (WindowRef window : procedure.handling().windows()) {
      ObjectNode channel =
          add("cv:hasChannel", "cv:Channel", "window-" + window.hall() + "-" + window.window());
      channel.set("dct:type", said("窗口办理"));
      channel.set("dct:description", said(window.called()));
    }
    if (!procedure.handling().onlineUrl().isEmpty()) {
      ObjectNode channel = add("cv:hasChannel", "cv:Channel", "online");
      channel.set("dct:type", said("网上办理"));
      channel.put("foaf:page", procedure.handling().onlineUrl());
    }
  }

  private void contacts() {
    for (Contact contact : new ProcedurePage(released, procedure).contacts()) {
      ObjectNode point = list("cv:contactPoint").addObject();
      point.put("@type", "cv:ContactPoint");
      point.set("dct:description", said(contact.purpose().label() + "：" + contact.label()));
      text(point, "cv:telephone", contact.phone());
      text(point, "cv:openingHours", contact.hours());
    }
  }

  private static void text(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }

  private ObjectNode add(String name, String type, String fragment) {
    ObjectNode node = list(name).addObject();
    return node.put("@type", type).put("dct:identifier", procedure.key() + "#" + fragment);
  }

  private ArrayNode list(String name) {
    return service.get(name) instanceof ArrayNode list ? list : service.putArray(name);
  }

  private void words(String name, List<String> texts) {
    texts.forEach(text -> list(name).add(said(text)));
  }

  private static ObjectNode said(String text) {
    return JSON.createObjectNode().put("@value", text.strip()).put("@language", CHINESE);
  }
}
