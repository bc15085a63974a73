package openhall.authoring.importing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that lead out of the government's own sites, and words of gambling sites (W14). */
final class Links {

  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(?:https?://|(?<![@a-z0-9.-]))((?:[a-z0-9-]{1,63}\\.){1,8}(?:com|cn|net|org|cc|top|vip|xyz|info|biz|me|io|app|site|club|shop|wang|tk))(?![a-z0-9-])");
  private static final Pattern ANY_SCHEME =
      Pattern.compile("(?i)https?://([^\\s/?#，。；、）)\"'<>]{1,253})");
  private static final Pattern SPAM =
      Pattern.compile(
          "(?i)365bet|bet365|备用网址|六合彩|时时彩|百家乐|真人荷官|澳门赌场|澳门博彩|北京赛车|皇冠体育|娱乐城|线上博彩|网上赌场|老虎机|刻章办证|代开[^。；\\n]{0,6}发票[^。；\\n]{0,6}(?:微信|QQ|加V)");

  private Links() {}

  static String noForeignHost(String text, Notes notes) {
    foreign(HOST.matcher(text), notes);
    foreign(ANY_SCHEME.matcher(text), notes);
    return text;
  }

  static String noSpam(String text, Notes notes) {
    Matcher spam = SPAM.matcher(text);
    if (spam.find()) {
      notes.reject(
          Check.SPAM,
          Characters.around(text, spam.start()),
          "含有赌博或广告用语“" + spam.group() + "”，像是被植入的内容",
          "contains gambling or advertising words; it looks injected");
    }
    return text;
  }

  private static void foreign(Matcher links, Notes notes) {
    while (links.find()) {
      String host = links.group(1).toLowerCase(Locale.ROOT);
      boolean seenByFirst = links.pattern() == ANY_SCHEME && HOST.matcher(links.group()).find();
      if (!official(host) && !seenByFirst) {
        notes.warn(
            Check.FOREIGN_LINK,
            host,
            "链接指向政府网站（gov.cn）以外，请核对",
            "a link to a host outside gov.cn; check it");
      }
    }
  }

  private static boolean official(String host) {
    String name = host.replaceFirst(":[0-9]+$", "");
    return name.equals("gov.cn") || name.endsWith(".gov.cn");
  }
}
