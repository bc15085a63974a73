package openhall.service;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An import report for people at a terminal. */
final class ImportPrinter {

  private static final int MOST = 200;
  private static final Map<String, String> KINDS =
      Map.of(
          "procedure", "办事程序",
          "fees", "收费公示",
          "rule", "办事制度",
          "notice", "公告公示",
          "department", "部门",
          "hall", "大厅",
          "finder", "查找设置",
          "picture", "图片");

  private ImportPrinter() {}

  static void print(JsonNode report, PrintWriter out) {
    out.println("导入报告 import report");
    out.println("  接受 accepted：" + report.at("/accepted/total").intValue() + kinds(report));
    out.println("  警告 warnings：" + report.path("warnings").intValue());
    out.println("  退回 rejected：" + report.path("rejected").intValue());
    findings("退回 rejected", of("reject", report), out);
    findings("警告 warnings", of("warning", report), out);
    out.flush();
  }

  private static String kinds(JsonNode report) {
    List<String> counts =
        report
            .at("/accepted/kinds")
            .propertyStream()
            .map(kind ->
                KINDS.getOrDefault(kind.getKey(), kind.getKey()) + " " + kind.getValue().intValue())
            .toList();
    return counts.isEmpty() ? "" : "（" + String.join("，", counts) + "）";
  }

  private static List<JsonNode> of(String severity, JsonNode report) {
    return report
        .path("findings")
        .valueStream()
        .filter(finding -> finding.path("severity").asString("").equals(severity))
        .toList();
  }

  private static void findings(String heading, List<JsonNode> findings, PrintWriter out) {
    if (findings.isEmpty()) {
      return;
    }
    out.println();
    out.println(heading);
    for (int i = 0; i < Math.min(findings.size(), MOST); i++) {
      finding(i + 1, findings.get(i), out);
    }
    if (findings.size() > MOST) {
      out.println("  …… 还有 " + (findings.size() - MOST) + " 条，用 --report 写出全部 more with --report");
    }
  }

  private static void finding(int number, JsonNode finding, PrintWriter out) {
    String item = text(finding, "item");
    String value = text(finding, "value");
    out.println(
        "  "
            + number
            + ". "
            + text(finding, "file")
            + " "
            + text(finding, "at")
            + (item.isEmpty() ? "" : " “" + item + "”"));
    if (!(text(finding, "field") + value).isEmpty()) {
      out.println("     " + text(finding, "field") + (value.isEmpty() ? "" : " = " + value));
    }
    out.println("     " + text(finding, "zh") + " | " + text(finding, "en"));
  }

  private static String text(JsonNode finding, String field) {
    return finding.path(field).asString("");
  }
}
