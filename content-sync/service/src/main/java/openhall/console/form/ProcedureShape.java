package openhall.console.form;

import openhall.console.form.Shape.Chapter;
import openhall.content.CaseType;
import openhall.content.ExerciseLevel;
import openhall.content.HandlingMode;
import openhall.content.Item;
import openhall.content.ItemType;
import openhall.content.Material;
import openhall.content.ResultDocument;
import openhall.content.ServiceObject;
import openhall.content.ServiceScope;

/** The form of a procedure, in the order of a service guide (GB/T 36114, GB/T 39554.2). */
final class ProcedureShape {

  private ProcedureShape() {}

  static Shape whole() {
    return Shape.of(
        Item.Kind.PROCEDURE,
        scope(),
        Chapter.of("受理条件", Parts.listed("conditions", "受理条件", "条件")),
        Chapter.of("申请材料", materials()),
        Chapter.of("办理流程", steps(), specials()),
        limits(),
        charges(),
        places(),
        Chapter.of(
            "结果与依据",
            results(),
            Parts.bases("legalBases", "设定依据"),
            Leaf.text("remedies").help("行政复议、行政诉讼的期限和受理机关")),
        Chapter.of("咨询投诉", Parts.contacts(), questions()),
        Parts.catalogue());
  }

  private static Chapter scope() {
    return Chapter.of(
        "事项",
        Parts.title().called("事项名称"),
        Leaf.code("itemType", ItemType.class).must(),
        Group.always(
            "authority",
            "",
            Leaf.line("name").called("实施主体").must().help("写全称"),
            Leaf.line("creditCode").help("18 位；不知道就不填")),
        Leaf.code("exerciseLevel", ExerciseLevel.class),
        Leaf.codes("audiences", ServiceObject.class),
        Leaf.item("department", Item.Kind.DEPARTMENT),
        Parts.words("themes", "如 户籍证件、社会救助，用顿号隔开"),
        Parts.words("lifeEvents", "如 生育、入学、退休，用顿号隔开"),
        Group.of(
            "codes",
            "编码",
            Leaf.line("task").help("31 位"),
            Leaf.line("catalog").help("12 位"),
            Leaf.line("local"),
            Leaf.line("handling")));
  }

  private static Rows materials() {
    return Rows.of(
        "materials",
        "申请材料",
        "材料",
        Group.row(
            Leaf.line("name").called("材料名称").must(),
            Group.of(
                "",
                "要求",
                Leaf.code("necessity", Material.Necessity.class),
                Leaf.code("kind", Material.Type.class).called("材料类型"),
                Leaf.code("form", Material.Form.class),
                Leaf.code("source", Material.Source.class),
                Leaf.of("originals", Leaf.Type.NUMBER).called("原件份数"),
                Leaf.of("copies", Leaf.Type.NUMBER).called("复印件份数")),
            Leaf.text("fillNote"),
            Leaf.text("sourceNote"),
            Leaf.text("basis").called("要求提供的依据"),
            Leaf.item("sample", Item.Kind.PICTURE)));
  }

  private static Rows steps() {
    return Rows.of(
            "steps",
            "办理流程",
            "环节",
            Group.row(
                Leaf.line("name").called("环节名称").must(),
                Leaf.text("detail").called("做什么"),
                Leaf.line("place"),
                Parts.limit("limit"),
                Leaf.line("organ"),
                Parts.words("jointOrgans", "一起办理的单位，用顿号隔开")))
        .help("如 申请、受理、审核、决定、送达");
  }

  private static Rows specials() {
    return Rows.of(
            "specialProcedures",
            "特别程序",
            "程序",
            Group.row(
                Leaf.line("name").must(),
                Leaf.line("step").help("写上面某个环节的名称；不清楚就不填"),
                Parts.limit("limit"),
                Leaf.text("basis"),
                Leaf.line("organ")))
        .help("如 专家评审、听证、公示，不计入办理时限");
  }

  private static Chapter limits() {
    return Chapter.of(
        "办理时限",
        Leaf.code("caseType", CaseType.class),
        Parts.limit("statutoryLimit"),
        Parts.limit("promisedLimit"),
        Leaf.text("limitNote"),
        Leaf.of("visits", Leaf.Type.NUMBER).help("要跑几次；不跑写 0，没有写明就不填"),
        Leaf.text("quantityLimit").help("每年办多少件；没有限制就不填"));
  }

  private static Chapter charges() {
    return Chapter.of(
        "收费",
        Leaf.of("charged", Leaf.Type.STATED),
        Rows.of("fees", "收费项目", "收费", new Pointer("收费项目", Item.Kind.FEES, "schedule", "fee"))
            .help("金额只在收费公示里写一次，这里选是哪一项"),
        Leaf.of("chargedTogether", Leaf.Type.FLAG).called("这些收费在一个窗口一次收齐"));
  }

  private static Chapter places() {
    return Chapter.of(
        "去哪里办",
        Rows.of("windows", "办理窗口", "窗口", new Pointer("窗口", Item.Kind.HALL, "hall", "window")),
        Leaf.codes("handlingModes", HandlingMode.class),
        Leaf.code("serviceScope", ServiceScope.class),
        Leaf.line("onlineUrl").help("以 https:// 开头的政府网站地址"),
        Leaf.of("bookable", Leaf.Type.FLAG).called("可以预约"));
  }

  private static Rows results() {
    return Rows.of(
        "results",
        "办理结果",
        "结果",
        Group.row(
            Leaf.line("name").called("结果名称").must(),
            Leaf.code("type", ResultDocument.Type.class),
            Leaf.text("delivery").help("如 窗口领取、邮寄")));
  }

  private static Rows questions() {
    return Rows.of(
        "questions",
        "常见问题",
        "问答",
        Group.row(Leaf.text("question").must(), Leaf.text("answer").must()));
  }
}
