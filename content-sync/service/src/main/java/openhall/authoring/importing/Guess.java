package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import openhall.content.Item.Kind;

/**
 * Which field a heading means: as the template says it, as offices say it, or by its name in the
 * national feed (GB/T 39554.2).
 */
final class Guess {

  private static final String TITLE = "事项名称";

  private static final Map<String, List<String>> SAID =
      Map.ofEntries(
          said(TITLE, "名称 事项 办事事项 服务事项 办理事项 项目名称 事项标题 task_name item_name"),
          said("制度名称", "名称 标题 文件名称 制度"),
          said("公告标题", "名称 标题 公告名称 通知标题"),
          said("部门名称", "名称 部门 科室 科室名称 机构名称"),
          said("大厅名称", "名称 大厅 服务中心"),
          said("事项类型", "事项类别 权力类型 类别 类型 task_type"),
          said("实施编码", "事项编码 task_code"),
          said("基本编码", "catalog_code"),
          said("业务办理项编码", "task_handle_item"),
          said("地方编码", "local_task_code local_catalog_code"),
          said("实施主体", "实施机关 实施部门 办理部门 主管部门 责任部门 受理机构 决定机构 办理机构 dept_name"),
          said("实施主体编码", "统一社会信用代码 dept_code"),
          said("行使层级", "实施层级 use_level"),
          said("服务对象", "实施对象 面向对象 适用对象 server_type"),
          said("办件类型", "project_type"),
          said("受理条件", "办理条件 申请条件 申报条件 条件 实施内容 accept_condition"),
          said("法定办结时限", "法定期限 法定时限 anticipate_day"),
          said("承诺办结时限", "承诺时限 承诺期限 办理时限 办结时限 办理期限 时限 promise_day"),
          said("时限说明", "promise_explain anticipate_explain"),
          said("是否收费", "收费标准 收费情况 收费 收费依据及标准 is_fee"),
          said("办理形式", "受理方式 办理方式 handle_type"),
          said("通办范围", "handle_area"),
          said("网上办理地址", "网址 online_handle_url link_addr"),
          said("预约办理", "是否预约 is_schedule"),
          said("行政救济", "行政救济途径与方式 救济途径 申请人权利和义务"),
          said("数量限制", "审批数量 limit_explain"),
          said("到办事现场次数", "跑动次数 limit_scene_num"),
          said("主题分类", "user_topic_type 主题"),
          said("申请材料", "所需材料 提交材料 办理材料 材料 材料清单 申报材料 material material_name materials"),
          said("办理流程", "流程 办事流程 办理基本流程 办理程序 handle_flow"),
          said("设定依据", "实施依据 设立依据 审批依据 法律依据 办理依据 依据 by_law"),
          said("咨询电话", "咨询方式 咨询服务 咨询途径 联系电话 电话 联系方式 咨询 link_way"),
          said("监督投诉电话", "监督投诉渠道 监督电话 投诉电话 监督投诉方式 监督投诉 supervise_way"),
          said("咨询地点", "办理地点 办公地址 地点 办公地址和时间 办理地点和时间 受理地点 transact_addr"),
          said("咨询时间", "办公时间 受理时间 transact_time"),
          said("办理地点", "地址 地点"),
          said("办理时间", "时间 开放时间 办公时间"),
          said("责任岗位", "岗位 经办岗位 责任科室"),
          said("制文机关", "发文机关 发布机构 印发机关 发布单位"),
          said("文号", "发文字号 文件号 文件编号"),
          said("成文日期", "发文日期 印发日期 日期 发布日期"),
          said("目录分类", "分类 公开目录"),
          said("公开时限", "公开期限"),
          said("计划生效日期", "生效日期 实施日期 plan_effective_date"),
          said("计划取消日期", "失效日期 plan_cancel_date"),
          said("正文", "内容 全文 公告内容 制度内容"),
          said("部门职责", "职责 主要职责"),
          said("部门简称", "简称"),
          said("所在位置", "位置 办公地点"),
          said("俗称", "别名 通俗名称"));

  private Guess() {}

  private static Map.Entry<String, List<String>> said(String field, String words) {
    return Map.entry(field, List.of(words.split(" ")));
  }

  /** A field for each heading, none twice; empty where none is meant. */
  static List<String> fields(List<String> headings, Kind kind) {
    List<String> known = FlatFields.of(kind).stream().map(Column::heading).toList();
    var fields = new ArrayList<String>();
    for (String heading : headings) {
      String bare = bare(heading);
      fields.add(
          known.stream()
              .filter(field -> !fields.contains(field) && names(field).anyMatch(bare::equals))
              .min((a, b) -> Boolean.compare(!a.equals(bare), !b.equals(bare)))
              .orElse(""));
    }
    return fields;
  }

  /** How many of these are headings. */
  static long known(Collection<String> headings) {
    return headings.stream()
        .map(Guess::bare)
        .filter(bare -> SAID.keySet().stream().flatMap(Guess::names).anyMatch(bare::equals))
        .count();
  }

  static boolean isTitle(String heading) {
    return names(TITLE).anyMatch(bare(heading)::equals);
  }

  private static Stream<String> names(String field) {
    return Stream.concat(Stream.of(field), SAID.getOrDefault(field, List.of()).stream());
  }

  /** Without its mark, its remark in brackets and its blanks. */
  private static String bare(String heading) {
    return heading
        .replaceAll("[（(][^）)]{0,30}[）)]", "")
        .replaceAll("[\\s*＊:：]", "")
        .replaceFirst("^[一二三四五六七八九十]{1,3}、", "")
        .toLowerCase(Locale.ROOT);
  }
}
