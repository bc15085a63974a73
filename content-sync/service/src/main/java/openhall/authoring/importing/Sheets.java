package openhall.authoring.importing;

import static openhall.authoring.importing.Column.Form.ALIGNED;
import static openhall.authoring.importing.Column.Form.BANDS;
import static openhall.authoring.importing.Column.Form.BODY;
import static openhall.authoring.importing.Column.Form.DATE;
import static openhall.authoring.importing.Column.Form.FLAG;
import static openhall.authoring.importing.Column.Form.GROUPS;
import static openhall.authoring.importing.Column.Form.INTEGER;
import static openhall.authoring.importing.Column.Form.LINES;
import static openhall.authoring.importing.Column.cell;
import static openhall.authoring.importing.Column.choice;
import static openhall.authoring.importing.Column.code;
import static openhall.authoring.importing.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.BandLine;
import openhall.content.Contact;
import openhall.content.FeeKind;
import openhall.content.Item.Kind;
import openhall.content.NoticeType;

/** The template: one sheet a kind and one a repeated part, headed by GB/T 39554.2 field names. */
final class Sheets {

  private static final List<Choice> CYCLES =
      List.of(
          new Choice("long-term", "长期公开"),
          new Choice("periodic", "定期公开"),
          new Choice("ad-hoc", "随时公开"));
  private static final List<Choice> VISIBILITIES =
      List.of(
          new Choice("public", "广泛公开"),
          new Choice("limited", "一定范围内公开"),
          new Choice("not-public", "不能公开"));
  private static final List<Choice> AUDIENCES =
      List.of(new Choice("society", "向社会公开"), new Choice("internal", "单位内部公开"));

  static final List<Sheet> ALL =
      List.of(
          ProcedureSheets.procedures(),
          ProcedureSheets.materials(),
          ProcedureSheets.steps(),
          ProcedureSheets.specialProcedures(),
          ProcedureSheets.legalBases(),
          ProcedureSheets.results(),
          ProcedureSheets.windowRefs(),
          ProcedureSheets.feeRefs(),
          ProcedureSheets.questions(),
          schedules(),
          fees(),
          rules(),
          notices(),
          departments(),
          posts(),
          halls(),
          windows(),
          contacts(),
          finders());

  private Sheets() {}

  static Optional<Sheet> named(String name) {
    return ALL.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  private static Sheet schedules() {
    return Sheet.items(
        "收费公示",
        Kind.FEES,
        head(
            "收费公示名称",
            text("所属部门标识", "department"),
            code("收费性质", "feeKind", FeeKind.class).must(),
            text("执收单位", "payee")));
  }

  private static Sheet fees() {
    return Sheet.parts(
        "收费项目",
        Set.of(Kind.FEES),
        "fees",
        text("收费代号", "key").must().hint("小写字母、数字和短横，在本表内不重复，如 renew"),
        text("收费项目名称", "name").must(),
        text("收费标准", "standardText").must().hint("文件原文，如：每证 20 元"),
        cell(FLAG, "免费", "charge.free").hint("金额、幅度、公式、计价档次、免费五者填一种"),
        text("金额", "charge.amount").hint("元，最多两位小数；不收费请在“免费”填“是”"),
        text("最低金额", "charge.min").hint("幅度的下限；填了计价档次时，是最少收多少"),
        text("最高金额", "charge.max").hint("幅度的上限；填了计价档次时，是最多收多少"),
        text("计算公式", "charge.formula").hint("只能用文字说明的办法"),
        text("计价数量", "charge.quantity").hint("按什么计价，如：用水量；填了计价档次才填"),
        text("计价数量单位", "charge.per").hint("如：立方米；按比例收费时填 元"),
        cell(BANDS, "计价档次", "charge.bands").hint(BandLine.HINT),
        cell(FLAG, "整档计价", "charge.whole").hint("到哪一档就全部按那一档收，填“是”；超过的部分才按下一档收，不填"),
        text("固定收取", "charge.fixed").hint("元，数量之外总要收的部分"),
        text("计量单位", "unit").hint("如：证、件、本"),
        cell(ALIGNED, "收费依据", "basis[].name").hint("文件名称；有几个就写几行"),
        cell(ALIGNED, "收费依据文号", "basis[].documentNumber").hint("与收费依据逐行对应"),
        cell(ALIGNED, "收费依据条款", "basis[].clause").hint("与收费依据逐行对应"),
        cell(ALIGNED, "收费依据机关", "basis[].issuingOrgan").hint("与收费依据逐行对应"),
        cell(FLAG, "是否允许减免", "relief.allowed"),
        text("允许减免依据", "relief.text"),
        cell(DATE, "收费生效日期", "valid.from"),
        cell(DATE, "收费失效日期", "valid.to").hint("最后一天；过后屏上自动不再显示"),
        text("收费备注", "remark"));
  }

  private static Sheet rules() {
    return Sheet.items(
        "办事制度",
        Kind.RULE,
        head(
            "制度名称",
            text("制度类别", "family").must().hint("如：民主管理、财务管理"),
            text("所属汇编", "collection"),
            cell(INTEGER, "汇编内序号", "number"),
            body()));
  }

  private static Sheet notices() {
    return Sheet.items(
        "公告公示",
        Kind.NOTICE,
        head(
            "公告标题",
            code("公告类型", "noticeType", NoticeType.class).must(),
            cell(DATE, "公示起始日期", "publicity.from"),
            cell(DATE, "公示截止日期", "publicity.to"),
            text("异议方式", "objection"),
            body()));
  }

  private static Column body() {
    return cell(BODY, "正文", "body").must().hint("每段一行；“# ”开头为小标题，“- ”开头为列表，“| 甲 | 乙 |”为表格行");
  }

  private static Sheet departments() {
    return Sheet.items(
        "部门",
        Kind.DEPARTMENT,
        head(
            "部门名称",
            text("部门简称", "shortName"),
            cell(LINES, "部门职责", "duties").hint("每行一条"),
            cell(LINES, "职权限", "powers").hint("每行一条"),
            cell(LINES, "办事纪律", "discipline").hint("每行一条"),
            cell(LINES, "办事承诺", "promises").hint("每行一条"),
            text("所在位置", "location")));
  }

  private static Sheet posts() {
    return Sheet.parts(
        "岗位职责",
        Set.of(Kind.DEPARTMENT),
        "posts",
        text("岗位", "post").must(),
        text("职责", "duty").must(),
        text("所在窗口", "window"),
        text("岗位电话", "phone").hint("办公电话，不写个人手机"),
        text("在岗人员", "person.name").hint("挂牌上岗人员的姓名"),
        text("照片标识", "person.picture").hint("照片的图片条目，如 i-photo-wang；先填在岗人员"));
  }

  private static Sheet halls() {
    return Sheet.items(
        "大厅",
        Kind.HALL,
        head(
            "大厅名称",
            text("办理地点", "address").must(),
            text("办理时间", "hours").must(),
            cell(LINES, "楼层", "floors").hint("每行一层"),
            text("交通指引", "traffic"),
            text("平面图标识", "plan").hint("平面图的图片条目，如 i-pingan-plan")));
  }

  private static Sheet windows() {
    return Sheet.parts(
        "大厅窗口",
        Set.of(Kind.HALL),
        "windows",
        text("窗口号", "number").must(),
        text("窗口名称", "name").must(),
        text("窗口位置", "place").must().hint("如：一楼东侧"),
        text("所属部门标识", "department"),
        cell(LINES, "窗口业务", "functions").hint("每行一项"),
        text("窗口电话", "phone"),
        cell(INTEGER, "图上横向位置", "at.x").hint("从图的左边量起，占图宽的千分之几"),
        cell(INTEGER, "图上纵向位置", "at.y").hint("从图的上边量起，占图高的千分之几"));
  }

  private static Sheet contacts() {
    return Sheet.parts(
        "咨询投诉",
        Set.of(Kind.PROCEDURE, Kind.NOTICE, Kind.DEPARTMENT, Kind.HALL),
        "contacts",
        code("用途", "purpose", Contact.Purpose.class).must(),
        text("联系名称", "label").must(),
        text("电话", "phone").hint("电话和地址至少填一项"),
        text("地址", "address"),
        text("时间", "hours"));
  }

  private static Sheet finders() {
    return Sheet.items(
        "查找设置",
        Kind.FINDER,
        head(
            "查找设置名称",
            cell(GROUPS, "近义词", "synonyms").hint("每行一组意思相同的说法，用顿号隔开，如：低保、最低生活保障"),
            cell(LINES, "首页置顶", "pinned").hint("每行一个办事程序的标识，排在前面的先显示")));
  }

  /** The columns of every kind of item, with its own after the title. */
  static List<Column> head(String title, Column... own) {
    var columns = new ArrayList<Column>();
    columns.add(text("标识", "id").must().hint("小写字母、数字和短横，永不改变，如 p-idcard-renew；以“示例”开头的行不导入"));
    columns.add(text(title, "title").must());
    columns.addAll(List.of(own));
    columns.addAll(
        List.of(
            text("单位", "unit").hint("单位标识，如 nanhe/pingan；空着则用导入时指定的单位"),
            text("责任岗位", "responsiblePost").must().hint("写岗位，不写人名"),
            text("目录分类", "catalogue.class").must().hint("如：办事程序/户籍证件"),
            text("索引号", "catalogue.index"),
            text("文号", "catalogue.documentNumber").hint("如：国发〔2007〕7号"),
            text("制文机关", "catalogue.issuingOrgan").must(),
            cell(DATE, "成文日期", "issuedOn").must().hint("如 2026-01-05"),
            cell(DATE, "核实日期", "confirmedOn").hint("最近一次核实的日期"),
            choice("公开时限", "disclosure.class", CYCLES).must(),
            choice("公开方式", "disclosure.visibility", VISIBILITIES).must(),
            choice("公开范围", "disclosure.audience", AUDIENCES).must(),
            cell(DATE, "计划生效日期", "valid.from"),
            cell(DATE, "计划取消日期", "valid.to").hint("最后一天；过后屏上自动不再显示"),
            cell(LINES, "俗称", "aliases").hint("每行一个，如：低保"),
            text("备注", "remark")));
    return List.copyOf(columns);
  }
}
