package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.content.Charge;
import openhall.content.Department;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;
import openhall.content.Tariff;
import openhall.content.TimeLimit;

/**
 * Counts mandatory elements that are not stated (GB/T 36114, C2, C3, W13), so that the report says
 * each once and not for every item. One import.
 */
final class Elements {

  private static final int NAMED = 3;

  private final Map<Element, List<Place>> missing = new LinkedHashMap<>();

  void look(Item item, Place place) {
    switch (item) {
      case Procedure procedure -> procedure(procedure, place);
      case FeeSchedule schedule -> fees(schedule, place);
      case Rule rule -> documentNumber(rule, place);
      case Notice _, Hall _, FinderAid _, Picture _, Programme _ -> {}
      case Department department -> department(department, place);
    }
  }

  /** What is missing anywhere. */
  List<Proofreading.Missing> missing() {
    return missing.keySet().stream()
        .map(element -> new Proofreading.Missing(element.field(), element.label()))
        .toList();
  }

  List<Finding> findings() {
    return missing.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private void procedure(Procedure procedure, Place place) {
    Procedure.Handling handling = procedure.handling();
    Procedure.Guidance guidance = procedure.guidance();
    need(!handling.conditions().isEmpty(), "conditions", "受理条件", place);
    need(!handling.materials().isEmpty(), "materials", "申请材料", place);
    need(!handling.steps().isEmpty(), "steps", "办理流程", place);
    need(!handling.windows().isEmpty(), "windows", "办理窗口", place);
    need(stated(procedure.limits().statutory()), "statutoryLimit", "法定办结时限", place);
    need(stated(procedure.limits().promised()), "promisedLimit", "承诺办结时限", place);
    Procedure.Charges charges = procedure.charges();
    need(charges.charging() != Procedure.Charging.NOT_STATED, "charged", "是否收费", place);
    boolean charged = charges.charging() == Procedure.Charging.CHARGED;
    need(!charged || !charges.fees().isEmpty(), "fees", "收费项目", place);
    need(!guidance.legalBases().isEmpty(), "legalBases", "设定依据", place);
    need(!guidance.results().isEmpty(), "results", "审批结果", place);
    need(!guidance.contacts().isEmpty(), "contacts", "咨询、监督投诉方式", place);
  }

  private void fees(FeeSchedule schedule, Place place) {
    boolean grounded =
        schedule.fees().stream()
            .allMatch(fee -> !fee.basis().isEmpty() || fee.charge() instanceof Charge.Free);
    need(grounded, "fees.basis", "收费依据", place);
    need(
        schedule.fees().stream()
            .noneMatch(fee -> fee.unit().isEmpty() && !(fee.charge() instanceof Tariff)),
        "fees.unit",
        "计量单位",
        place);
  }

  private void department(Department department, Place place) {
    need(!department.duties().isEmpty(), "duties", "部门职责", place);
    need(!department.powers().isEmpty(), "powers", "职权限", place);
    need(!department.discipline().isEmpty(), "discipline", "办事纪律", place);
    need(!department.promises().isEmpty(), "promises", "办事承诺", place);
    need(!department.contacts().isEmpty(), "contacts", "联系方式", place);
  }

  private void documentNumber(Rule rule, Place place) {
    need(
        !rule.head().catalogue().documentNumber().isEmpty(),
        "catalogue.documentNumber",
        "文号",
        place);
  }

  private static boolean stated(TimeLimit limit) {
    return !(limit instanceof TimeLimit.NotStated);
  }

  private void need(boolean there, String field, String label, Place place) {
    if (!there) {
      missing.computeIfAbsent(new Element(field, label), _ -> new ArrayList<>()).add(place);
    }
  }

  private static Finding finding(Element element, List<Place> places) {
    String first =
        String.join(
            "、", places.stream().limit(NAMED).map(place -> "“" + place.item() + "”").toList());
    String etc = places.size() > NAMED ? "等" : "";
    Place one =
        places.size() == 1 ? places.getFirst() : new Place(places.getFirst().file(), "", "");
    return Finding.warning(
        Check.MISSING_ELEMENT,
        one,
        element.field(),
        "",
        places.size() + " 条未写" + element.label() + "：" + first + etc,
        places.size() + " items do not state " + element.field());
  }

  private record Element(String field, String label) {}
}
