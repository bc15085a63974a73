package openhall.authoring.importing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.node.ArrayNode;

/** HTML in a text becomes structure or plain text; its looks and its scripts go. */
final class Markup {

  private static final int DEEPEST_ESCAPE = 4;
  private static final String DROPPED =
      "script, style, iframe, object, embed, form, input, button, select, textarea, img, svg, video, audio, link, meta, rt, rp, noscript, template";

  private Markup() {}

  /** The text with its entities resolved, however often they were escaped. */
  static String unescaped(String text, Notes notes) {
    String rest = text;
    int times = 0;
    for (; times < DEEPEST_ESCAPE && rest.indexOf('&') >= 0; times++) {
      String next = Parser.unescapeEntities(rest, true);
      if (next.equals(rest)) {
        break;
      }
      rest = next;
    }
    if (times > 1) {
      notes.warn(
          Check.ESCAPED_TWICE,
          text,
          "字符实体被重复转义 " + times + " 次，已还原",
          "entities were escaped " + times + " times, restored");
    } else if (times == 1 && !isHtml(rest)) {
      notes.warn(Check.HTML, text, "网页字符实体已还原", "HTML entities, resolved");
    }
    return rest.replace('\u00A0', ' ');
  }

  static boolean isHtml(String text) {
    return text.indexOf('<') >= 0
        && Jsoup.parseBodyFragment(text).body().children().stream()
            .flatMap(child -> child.stream())
            .anyMatch(element -> element.tag().isKnownTag());
  }

  /** Plain text of what is HTML; other text stays as it is. */
  static String plain(String text, Notes notes) {
    return isHtml(text) ? BlockList.lines(blocks(text, notes)) : text;
  }

  /** Without scripts, styles, forms and pictures. */
  static Document harmless(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select(DROPPED).remove();
    return document;
  }

  /** Blocks of what is HTML. */
  static ArrayNode blocks(String html, Notes notes) {
    Document document = Jsoup.parseBodyFragment(html);
    int dropped = document.select(DROPPED).remove().size();
    String also = dropped == 0 ? "" : "，其中 " + dropped + " 处脚本、图片等未采用";
    notes.warn(
        Check.HTML,
        html,
        "网页代码已转成文字和结构" + also,
        "HTML, turned into text and structure"
            + (dropped == 0 ? "" : "; " + dropped + " scripts, images and the like left out"));
    for (Element link : document.select("a[href]")) {
      String address = link.attr("href");
      if (address.regionMatches(true, 0, "http", 0, 4)) {
        Links.noForeignHost(address, notes);
      }
    }
    return HtmlBlocks.of(document.body());
  }
}
