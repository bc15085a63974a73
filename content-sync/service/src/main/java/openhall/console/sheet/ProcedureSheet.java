package openhall.console.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Coded;
import openhall.content.Fee;
import openhall.content.FeeRef;
import openhall.content.Hall;
import openhall.content.Material;
import openhall.content.Procedure;
import openhall.content.WindowRef;

/** The sheet of a procedure, in the order in which a resident asks. */
final class ProcedureSheet {

  private ProcedureSheet() {}

  static void add(Procedure procedure, Surroundings around, List<Section> sections) {
    answers(procedure, around, sections);
    handling(procedure.handling(), around, sections);
    guidance(procedure.guidance(), sections);
    scope(procedure.scope(), around, sections);
  }

  private static void answers(Procedure procedure, Surroundings around, List<Section> sections) {
    Procedure.Limits limits = procedure.limits();
    new Entries()
        .line("是否收费", charging(procedure.charges().charging()))
        .line("一次收齐", procedure.charges().together() ? "是" : "")
        .cells(
            "收费项目",
            List.of("收费公示", "项目", "标准"),
            procedure.charges().fees().stream().map(ref -> fee(ref, around)).toList())
        .line("承诺时限", limits.promised().shown())
        .line("法定时限", limits.statutory().shown())
        .line("时限说明", limits.note())
        .code("办件类型", limits.caseType())
        .line("到场次数", limits.visits() < 0 ? "" : limits.visits() + " 次")
        .line("数量限制", limits.quantity())
        .cells(
            "办理窗口",
            List.of("大厅", "窗口", "名称", "位置"),
            procedure.handling().windows().stream().map(ref -> window(ref, around)).toList())
        .into(sections, "费用、时限、地点");
  }

  private static List<Cell> fee(FeeRef ref, Surroundings around) {
    Optional<Fee> fee = around.fee(ref);
    return List.of(
        around.title(ref.schedule()),
        Cell.of(fee.map(Fee::name).orElse(ref.fee() + "（没有这一项）")),
        Cell.of(fee.map(Words::charge).orElse("")));
  }

  private static List<Cell> window(WindowRef ref, Surroundings around) {
    Optional<Hall.Window> window = around.window(ref);
    return List.of(
        around.title(ref.hall()),
        Cell.of(ref.window()),
        Cell.of(window.map(Hall.Window::name).orElse("（没有这个窗口）")),
        Cell.of(window.map(Hall.Window::place).orElse("")));
  }

  private static String charging(Procedure.Charging charging) {
    return switch (charging) {
      case FREE -> "不收费";
      case CHARGED -> "收费";
      case NOT_STATED -> "未写明";
    };
  }

  private static void handling(
      Procedure.Handling handling, Surroundings around, List<Section> sections) {
    new Entries()
        .lines("受理条件", handling.conditions())
        .cells(
            "申请材料",
            List.of("材料", "必要性", "类型", "形式", "原件", "复印件", "来源", "要求依据", "填报须知", "样图"),
            handling.materials().stream().map(m -> material(m, around)).toList())
        .grid(
            "办理流程",
            List.of("环节", "内容", "地点", "时限", "责任单位", "联办机构"),
            handling.steps().stream()
                .map(s ->
                    List.of(
                        s.name(),
                        s.detail(),
                        s.place(),
                        s.limit().shown(),
                        s.organ(),
                        String.join("、", s.jointOrgans())))
                .toList())
        .grid(
            "特别程序",
            List.of("名称", "所在环节", "时限", "依据", "单位"),
            handling.specialProcedures().stream()
                .map(s -> List.of(s.name(), s.step(), s.limit().shown(), s.basis(), s.organ()))
                .toList())
        .codes("办理形式", handling.modes())
        .code("通办范围", handling.scope())
        .line("网上办理", handling.onlineUrl())
        .line("预约办理", handling.bookable() ? "可以预约" : "")
        .into(sections, "要带什么、怎么办");
  }

  private static void guidance(Procedure.Guidance guidance, List<Section> sections) {
    new Entries()
        .grid(
            "办理结果",
            List.of("结果", "类型", "送达方式"),
            guidance.results().stream()
                .map(r -> List.of(r.name(), label(r.type()), r.delivery()))
                .toList())
        .lines("设定依据", guidance.legalBases().stream().map(Words::basis).toList())
        .grid("咨询投诉", Sheet.CONTACT_HEAD, Words.contacts(guidance.contacts()))
        .grid(
            "常见问题",
            List.of("问", "答"),
            guidance.questions().stream().map(q -> List.of(q.question(), q.answer())).toList())
        .line("救济途径", guidance.remedies())
        .into(sections, "依据、结果、咨询");
  }

  private static void scope(Procedure.Scope scope, Surroundings around, List<Section> sections) {
    new Entries()
        .code("事项类型", scope.type())
        .line("实施主体", scope.authority().name())
        .line("统一社会信用代码", scope.authority().creditCode())
        .line("实施编码", scope.codes().task())
        .line("基本编码", scope.codes().catalog())
        .line("本地编码", scope.codes().local())
        .line("业务办理项编码", scope.codes().handling())
        .code("行使层级", scope.level())
        .codes("服务对象", scope.objects())
        .words("主题", scope.themes())
        .words("人生事件", scope.lifeEvents())
        .cell("部门", around.title(scope.department()))
        .into(sections, "事项信息");
  }

  private static List<Cell> material(Material m, Surroundings around) {
    var row =
        new ArrayList<Cell>(
            Stream.of(
                    m.name(),
                    label(m.necessity()),
                    label(m.type()),
                    label(m.form()),
                    count(m.copies().originals()),
                    count(m.copies().photocopies()),
                    m.sourceNote().isEmpty() ? label(m.source()) : m.sourceNote(),
                    m.basis(),
                    m.fillNote())
                .map(Cell::of)
                .toList());
    row.add(around.title(m.sample()));
    return row;
  }

  private static String label(Optional<? extends Coded> code) {
    return code.map(Coded::label).orElse("");
  }

  private static String count(int count) {
    return count == 0 ? "" : Integer.toString(count);
  }
}
