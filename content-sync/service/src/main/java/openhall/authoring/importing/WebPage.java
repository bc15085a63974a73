package openhall.authoring.importing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stays in a text that was copied from a web page: buttons, counters, empty sources (W14,
 * W16).
 */
final class WebPage {

  private static final List<Pattern> BOILERPLATE =
      List.of(
          Pattern.compile("(?:回复\\s{0,9})?使用道具\\s{0,9}举报"),
          Pattern.compile("合集下载[^\\n。]*。?"),
          Pattern.compile(
              "版权(?:说明|声明)\\s{0,9}[：:][^\\n]*|(?m)^[ \\u3000]{0,9}版权(?:说明|声明|所有)[^\\n]*"),
          Pattern.compile("【\\s{0,9}字体\\s{0,9}[：:][^】\\n]*】"),
          Pattern.compile(
              "[【\\[]\\s{0,9}(?:关闭|关闭窗口|关闭本页|打印|打印本页|返回|返回顶部|收藏|我要纠错|大|中|小)\\s{0,9}[】\\]]"),
          Pattern.compile("(?m)^[ \\u3000]{0,9}(?:上一篇|下一篇|相关链接|相关阅读)\\s{0,9}[：:][^\\n]*"),
          Pattern.compile("(?:浏览次数|浏览量|点击数|点击率|阅读次数)\\s{0,9}[：:]\\s{0,9}[0-9]*\\s{0,9}次?"),
          Pattern.compile("扫一扫\\s{0,9}在手机打开当前页(?:面)?"),
          Pattern.compile("(?m)^[ \\u3000]{0,9}分享到\\s{0,9}[：:]?[^\\n]{0,30}$"));

  private static final Pattern NULL =
      Pattern.compile(
          "(?:来源|作者|编辑|责任编辑|发布时间|发布单位)\\s{0,9}[：:]\\s{0,9}(?:null|undefined|NaN)(?![A-Za-z])");

  private WebPage() {}

  static String withoutBoilerplate(String text, Notes notes) {
    String rest = text;
    for (Pattern pattern : BOILERPLATE) {
      Matcher found = pattern.matcher(rest);
      if (found.find()) {
        notes.warn(
            Check.WEB_BOILERPLATE,
            found.group().strip(),
            "网页上的多余文字，已删去",
            "left over from a web page, removed");
        rest = found.replaceAll("");
      }
    }
    return rest;
  }

  static String withoutNulls(String text, Notes notes) {
    Matcher found = NULL.matcher(text);
    if (!found.find()) {
      return text;
    }
    notes.warn(
        Check.NULL_METADATA,
        found.group(),
        "来源、作者等为空值（null），已删去，请核对原文",
        "source or author is null, removed; check the source");
    return found.replaceAll("");
  }
}
