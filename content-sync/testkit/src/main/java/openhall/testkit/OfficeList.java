package openhall.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of services as an office keeps it: own column names, in an order of its own. */
public final class OfficeList {

  /** What is wrong in which line, and the words by which it has to be named. */
  public static final Map<Integer, Defect> DEFECTS = defects();

  private static final List<String> HEADINGS =
      List.of("序号", "承诺时限", "办事事项", "受理条件", "所需材料", "法定期限", "收费标准", "联系电话", "事项类别", "发文字号", "备注说明");

  private OfficeList() {}

  /** A cell that somebody must not miss (W13–W16, A6, T10). */
  public record Defect(int column, String cell, String named) {}

  private static Map<Integer, Defect> defects() {
    var defects = new LinkedHashMap<Integer, Defect>();
    defects.put(12, new Defect(3, "请到365bet官网备用网址办公室领表", "365bet"));
    defects.put(41, new Defect(3, "锟斤拷锟斤拷，须本人到场", "锟斤拷"));
    defects.put(77, new Defect(3, "年满十六周岁的居民（jūmín）", "jūmín"));
    defects.put(103, new Defect(3, "本人到场办理。回复 使用道具 举报", "网页上的多余文字"));
    defects.put(
        129,
        new Defect(
            3,
            "公开领导成员、机构设置、政策法规、规划设计、业务工作、资金信息、统计数据、政府采购、人事信息、民生实事、应急管理、公开指南、信息公开年报等14项",
            "写明 14，实际列出 13"));
    defects.put(155, new Defect(3, "须提供户口本。来源:null 作者:null", "空值"));
    defects.put(181, new Defect(3, "经办人身份证号 11010519491231002X", "身份证"));
    defects.put(207, new Defect(1, "30个工作日", "时限"));
    defects.put(233, new Defect(9, "国发2007第7", "文号"));
    defects.put(259, new Defect(2, "户籍事项第258号办理", "重复"));
    return defects;
  }

  /** So many lines below a title and the headings; the defects are in theirs. */
  public static byte[] workbook(int lines) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "office", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("事项清单");
      sheet.value(0, 0, "南河街道政务服务事项清单");
      for (int i = 0; i < HEADINGS.size(); i++) {
        sheet.value(1, i, HEADINGS.get(i));
      }
      for (int number = 1; number <= lines; number++) {
        List<String> cells = line(number);
        for (int i = 0; i < cells.size(); i++) {
          sheet.value(number + 1, i, cells.get(i));
        }
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> line(int number) {
    var cells =
        new ArrayList<>(
            List.of(
                String.valueOf(number),
                "5个工作日",
                "户籍事项第" + number + "号办理",
                "1.年满十六周岁\n2.本市户籍",
                "1. 居民身份证；2. 户口簿",
                "20个工作日",
                "不收费",
                "0431-88" + (100_000 + number),
                "公共服务",
                "国发〔2026〕7号",
                "内部备注"));
    if (DEFECTS.containsKey(number)) {
      Defect defect = DEFECTS.get(number);
      cells.set(defect.column(), defect.cell());
    }
    return cells;
  }
}
