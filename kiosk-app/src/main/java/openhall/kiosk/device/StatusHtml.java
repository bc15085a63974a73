package openhall.kiosk.device;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The status in a plain page that a technician reads in any browser. */
final class StatusHtml {

  private StatusHtml() {}

  /**
   * @param links to other things that are served
   */
  static String of(Map<String, ?> status, List<String> links) {
    String more =
        links.stream()
            .map(path -> "<a href=\"" + path + "\">" + path.substring(1) + "</a>")
            .collect(Collectors.joining(" · "));
    return """
    <!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="5">
    <title>本机状态 status</title><style>
    body{font:16px/1.5 sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse}
    td,th{text-align:left;vertical-align:top;padding:.2em 1em .2em 0;border-top:1px solid #bbb;\
    overflow-wrap:anywhere}</style>
    <h1>本机状态 status</h1><p><a href="/status.json">status.json</a> · \
    <a href="/screen.png">screen.png</a> %s</p>
    %s</html>
    """
        .formatted(more.isEmpty() ? "" : "· " + more, value(status));
  }

  private static String value(Object value) {
    return switch (value) {
      case Map<?, ?> map -> table(map);
      case Collection<?> list ->
          list.stream().map(StatusHtml::value).collect(Collectors.joining("<br>"));
      default -> escaped(value.toString());
    };
  }

  private static String table(Map<?, ?> map) {
    var ordered = new TreeMap<String, Object>();
    map.forEach((key, value) -> ordered.put(key.toString(), value));
    return ordered.entrySet().stream()
        .map(
            entry -> "<tr><th>%s<td>%s".formatted(escaped(entry.getKey()), value(entry.getValue())))
        .collect(Collectors.joining("", "<table>", "</table>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
