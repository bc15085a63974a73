package openhall.authoring.importing;

import static openhall.authoring.importing.Column.Form.FLAG;
import static openhall.authoring.importing.Column.Form.INTEGER;
import static openhall.authoring.importing.Column.Form.LIMIT;
import static openhall.authoring.importing.Column.Form.LINES;
import static openhall.authoring.importing.Column.cell;
import static openhall.authoring.importing.Column.choice;
import static openhall.authoring.importing.Column.code;
import static openhall.authoring.importing.Column.codes;
import static openhall.authoring.importing.Column.text;

import java.util.List;
import java.util.Set;
import openhall.content.CaseType;
import openhall.content.ExerciseLevel;
import openhall.content.HandlingMode;
import openhall.content.Item.Kind;
import openhall.content.ItemType;
import openhall.content.Material;
import openhall.content.ResultDocument;
import openhall.content.ServiceObject;
import openhall.content.ServiceScope;

/** The sheets of procedures and their parts (GB/T 39554.2 实施清单). */
final class ProcedureSheets {

  private static final List<Choice> LIMIT_UNITS =
      List.of(
          new Choice("workday", "工作日"),
          new Choice("day", "自然日"),
          new Choice("hour", "小时"),
          new Choice("month", "个月"),
          new Choice("year", "年"));

  private ProcedureSheets() {}

  static Sheet procedures() {
    return Sheet.items(
        "办事程序",
        Kind.PROCEDURE,
        Sheets.head(
            "事项名称",
            code("事项类型", "itemType", ItemType.class).must(),
            text("实施编码", "codes.task").hint("31 位：统一社会信用代码 18 位、行使层级 1 位、基本编码 12 位"),
            text("基本编码", "codes.catalog").hint("12 位"),
            text("地方编码", "codes.local").hint("本地平台的编码，照原样填写"),
            text("业务办理项编码", "codes.handling"),
            text("实施主体", "authority.name").must().hint("作出决定的机关全称"),
            text("实施主体编码", "authority.creditCode").hint("统一社会信用代码 18 位，按文本填写；校验位不符会被退回"),
            code("行使层级", "exerciseLevel", ExerciseLevel.class),
            codes("服务对象", "audiences", ServiceObject.class),
            cell(LINES, "主题分类", "themes").hint("每行一个"),
            cell(LINES, "人生事件", "lifeEvents").hint("每行一个，如：出生、上学、退休"),
            code("办件类型", "caseType", CaseType.class),
            text("所属部门标识", "department").hint("“部门”表中的标识，如 d-civil-affairs"),
            cell(LINES, "受理条件", "conditions").hint("每行一条"),
            cell(LIMIT, "法定办结时限", "statutoryLimit").hint("填数字，或填“当场办结”"),
            choice("法定办结时限单位", "statutoryLimit.unit", LIMIT_UNITS),
            cell(LIMIT, "承诺办结时限", "promisedLimit").hint("填数字，或填“当场办结”；不得长于法定时限"),
            choice("承诺办结时限单位", "promisedLimit.unit", LIMIT_UNITS),
            text("时限说明", "limitNote"),
            cell(FLAG, "是否收费", "charged").must().hint("填“否”时，“收费引用”表中不得有它的行"),
            cell(FLAG, "一次收齐", "chargedTogether").hint("几项收费在一个窗口一次收齐的，填“是”"),
            cell(INTEGER, "到办事现场次数", "visits").hint("0 为一次也不用跑"),
            codes("办理形式", "handlingModes", HandlingMode.class),
            code("通办范围", "serviceScope", ServiceScope.class),
            text("网上办理地址", "onlineUrl"),
            cell(FLAG, "预约办理", "bookable"),
            text("行政救济", "remedies"),
            text("数量限制", "quantityLimit")));
  }

  static Sheet materials() {
    return Sheet.parts(
        "申请材料",
        Set.of(Kind.PROCEDURE),
        "materials",
        text("材料名称", "name").must(),
        code("材料必要性", "necessity", Material.Necessity.class),
        code("材料类型", "kind", Material.Type.class),
        code("材料形式", "form", Material.Form.class),
        cell(INTEGER, "原件份数", "originals"),
        cell(INTEGER, "复印件份数", "copies"),
        code("来源渠道", "source", Material.Source.class),
        text("来源渠道说明", "sourceNote"),
        text("要求提供材料的依据", "basis"),
        text("填报须知", "fillNote"),
        text("样图标识", "sample").hint("示例样表的图片条目，如 i-idcard-form"));
  }

  static Sheet steps() {
    return Sheet.parts(
        "办理流程",
        Set.of(Kind.PROCEDURE),
        "steps",
        text("环节名称", "name").must().hint("如：受理、审查、决定、送达"),
        text("办理内容", "detail"),
        text("办理地点", "place"),
        cell(LIMIT, "环节时限", "limit").hint("填数字，或填“当场办结”"),
        choice("环节时限单位", "limit.unit", LIMIT_UNITS),
        text("办理机构", "organ"),
        cell(LINES, "联办机构", "jointOrgans").hint("每行一个"));
  }

  static Sheet specialProcedures() {
    return Sheet.parts(
        "特别程序",
        Set.of(Kind.PROCEDURE),
        "specialProcedures",
        text("特别程序名称", "name").must().hint("如：听证、专家评审"),
        cell(LIMIT, "特别程序时限", "limit"),
        choice("特别程序时限单位", "limit.unit", LIMIT_UNITS),
        text("特别程序依据", "basis"),
        text("特别程序机构", "organ"),
        text("所在环节", "step").hint("“办理流程”表中的环节名称；不定则空着"));
  }

  static Sheet legalBases() {
    return Sheet.parts(
        "设定依据",
        Set.of(Kind.PROCEDURE),
        "legalBases",
        text("法律法规名称", "name").must(),
        text("依据文号", "documentNumber").hint("如：国发〔2007〕7号"),
        text("条款号", "clause"),
        text("颁布机关", "issuingOrgan"),
        text("条款内容", "text"));
  }

  static Sheet results() {
    return Sheet.parts(
        "审批结果",
        Set.of(Kind.PROCEDURE),
        "results",
        text("审批结果名称", "name").must(),
        code("审批结果类型", "type", ResultDocument.Type.class),
        text("结果送达", "delivery"));
  }

  static Sheet windowRefs() {
    return Sheet.parts(
        "办理窗口",
        Set.of(Kind.PROCEDURE),
        "windows",
        text("大厅标识", "hall").must().hint("“大厅”表中的标识，如 h-pingan"),
        text("窗口号", "window").must());
  }

  static Sheet feeRefs() {
    return Sheet.parts(
        "收费引用",
        Set.of(Kind.PROCEDURE),
        "fees",
        text("收费表标识", "schedule").must().hint("“收费公示”表中的标识，如 f-idcard"),
        text("收费代号", "fee").must().hint("“收费项目”表中的收费代号"));
  }

  static Sheet questions() {
    return Sheet.parts(
        "常见问题",
        Set.of(Kind.PROCEDURE),
        "questions",
        text("问题", "question").must(),
        text("解答", "answer").must());
  }
}
