package openhall.console.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import openhall.content.Department;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.Period;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Raster;
import openhall.content.Rule;

/** An item, field by field, as staff read it. */
public final class Sheet {

  static final List<String> CONTACT_HEAD = List.of("用途", "名称", "电话", "地址", "时间");

  private Sheet() {}

  /**
   * All that the item states, and what else mentions it; the rows of a fee schedule are left to the
   * page.
   */
  public static List<Section> of(Item item, Surroundings around) {
    var sections = new ArrayList<Section>();
    body(item, around, sections);
    Mentions.add(item, around, sections);
    head(item.head(), sections);
    return sections;
  }

  /** The same without what else mentions it. */
  public static List<Section> alone(Item item, Surroundings around) {
    var sections = new ArrayList<Section>();
    body(item, around, sections);
    head(item.head(), sections);
    return sections;
  }

  private static void body(Item item, Surroundings around, List<Section> sections) {
    switch (item) {
      case Procedure procedure -> ProcedureSheet.add(procedure, around, sections);
      case FeeSchedule fees -> fees(fees, around, sections);
      case Rule rule -> rule(rule, sections);
      case Notice notice -> notice(notice, sections);
      case Department department -> department(department, around, sections);
      case Hall hall -> hall(hall, around, sections);
      case FinderAid aid -> finder(aid, around, sections);
      case Picture picture -> picture(picture, sections);
      case Programme programme -> ProgrammeSheet.add(programme, around, sections);
    }
  }

  private static void head(Head head, List<Section> sections) {
    new Entries()
        .line("目录类别", head.catalogue().entry())
        .line("索引号", head.catalogue().index())
        .line("文号", head.catalogue().documentNumber())
        .line("制文机关", head.catalogue().issuingOrgan())
        .line("责任岗位", head.responsiblePost())
        .line("成文日期", head.dates().issuedOn().toString())
        .line("最近核实", head.dates().confirmedOn())
        .line("公开属性", Words.disclosure(head.disclosure()))
        .line("有效期", Words.period(head.valid()))
        .words("群众说法", head.aliases())
        .line("备注", head.remark())
        .into(sections, "公开目录");
  }

  private static void fees(FeeSchedule fees, Surroundings around, List<Section> sections) {
    new Entries()
        .code("收费性质", fees.feeKind())
        .line("收款单位", fees.payee())
        .cell("主管部门", around.title(fees.department()))
        .into(sections, "收费主体");
  }

  private static void rule(Rule rule, List<Section> sections) {
    new Entries()
        .line("类别", rule.family())
        .line("汇编", rule.collection())
        .line("序号", rule.number() == 0 ? "" : Integer.toString(rule.number()))
        .prose("正文", rule.body())
        .into(sections, "制度");
  }

  private static void notice(Notice notice, List<Section> sections) {
    new Entries()
        .code("公告类型", notice.type())
        .line(
            "公示期", notice.publicity().equals(Period.ALWAYS) ? "" : Words.period(notice.publicity()))
        .line("异议办法", notice.objection())
        .grid("联系方式", CONTACT_HEAD, Words.contacts(notice.contacts()))
        .prose("正文", notice.body())
        .into(sections, "公告");
  }

  private static void department(
      Department department, Surroundings around, List<Section> sections) {
    new Entries()
        .line("简称", department.shortName())
        .lines("职责", department.duties())
        .lines("职权", department.powers())
        .lines("工作纪律", department.discipline())
        .lines("服务承诺", department.promises())
        .cells(
            "岗位",
            List.of("岗位", "姓名", "职责", "窗口", "电话", "照片"),
            department.posts().stream().map(post -> post(post, around)).toList())
        .line("办公地点", department.location())
        .grid("联系方式", CONTACT_HEAD, Words.contacts(department.contacts()))
        .into(sections, "部门");
  }

  private static List<Cell> post(Department.Post post, Surroundings around) {
    return List.of(
        Cell.of(post.post()),
        Cell.of(post.person().map(Department.Person::name).orElse("")),
        Cell.of(post.duty()),
        Cell.of(post.window()),
        Cell.of(post.phone()),
        around.title(post.person().flatMap(Department.Person::picture)));
  }

  private static void finder(FinderAid aid, Surroundings around, List<Section> sections) {
    new Entries()
        .cells(
            "首页置顶",
            List.of("次序", "事项"),
            IntStream.range(0, aid.pinned().size())
                .mapToObj(i ->
                    List.of(
                        Cell.of(Integer.toString(i + 1)),
                        around.title(Optional.of(aid.pinned().get(i)))))
                .toList())
        .grid(
            "近义词",
            List.of("意思相同的说法"),
            aid.synonyms().stream().map(group -> List.of(String.join("、", group))).toList())
        .into(sections, "查找设置");
  }

  private static void picture(Picture picture, List<Section> sections) {
    Raster raster = picture.raster();
    new Entries()
        .picture("图片", picture)
        .line("格式", raster.format().mediaType())
        .line("尺寸", "%d×%d 像素，%d 字节".formatted(raster.width(), raster.height(), raster.size()))
        .into(sections, "图片");
  }

  private static void hall(Hall hall, Surroundings around, List<Section> sections) {
    new Entries()
        .line("地址", hall.address())
        .line("办公时间", hall.hours())
        .lines("楼层", hall.floors())
        .cells(
            "窗口",
            List.of("窗口", "名称", "位置", "部门", "办理业务", "电话", "图上位置"),
            hall.windows().stream()
                .map(w ->
                    List.of(
                        Cell.of(w.number()),
                        Cell.of(w.name()),
                        Cell.of(w.place()),
                        around.title(w.department()),
                        Cell.of(String.join("、", w.functions())),
                        Cell.of(w.phone()),
                        Cell.of(w.at().map(at -> at.x() + "‰，" + at.y() + "‰").orElse(""))))
                .toList())
        .grid("联系方式", CONTACT_HEAD, Words.contacts(hall.contacts()))
        .line("交通", hall.traffic())
        .cell("平面图", around.title(hall.plan()))
        .into(sections, "大厅");
  }
}
