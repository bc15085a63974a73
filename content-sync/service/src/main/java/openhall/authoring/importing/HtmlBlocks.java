package openhall.authoring.importing;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import tools.jackson.databind.node.ArrayNode;

/**
 * Walks an HTML tree and tells headings, paragraphs, list entries and tables. Iterative, so depth
 * costs no stack. One use.
 */
final class HtmlBlocks implements NodeVisitor {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final BlockList blocks = new BlockList();
  private final StringBuilder text = new StringBuilder();
  private int insideTable;
  private int insideItem;

  private HtmlBlocks() {}

  static ArrayNode of(Element body) {
    var walk = new HtmlBlocks();
    body.traverse(walk);
    walk.paragraph();
    return walk.blocks.done();
  }

  @Override
  public void head(Node node, int depth) {
    if (insideTable > 0) {
      insideTable += node.nameIs("table") ? 1 : 0;
    } else if (node instanceof TextNode words) {
      text.append(words.getWholeText().replace('\n', ' '));
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (insideTable > 0) {
      insideTable -= node.nameIs("table") ? 1 : 0;
    } else if (node instanceof Element element) {
      close(element);
    }
  }

  private void open(Element element) {
    if (element.nameIs("table")) {
      breakLine();
      insideTable = 1;
      blocks.table(HtmlTable.rows(element));
    } else if (element.nameIs("li")) {
      breakLine();
      if (insideItem > 0) {
        blocks.bullet(take());
      }
      insideItem++;
    } else if (element.isBlock() || element.nameIs("br")) {
      breakLine();
    }
  }

  private void close(Element element) {
    if (element.nameIs("li")) {
      blocks.bullet(take());
      insideItem--;
    } else if (HEADINGS.contains(element.normalName()) && insideItem == 0) {
      blocks.heading(take());
    } else if (element.isBlock()) {
      breakLine();
    }
    if (insideItem == 0 && (element.nameIs("ul") || element.nameIs("ol"))) {
      blocks.endList();
    }
  }

  /** Inside an entry of a list a paragraph is only a blank. */
  private void breakLine() {
    if (insideItem > 0) {
      text.append(' ');
    } else {
      paragraph();
    }
  }

  private void paragraph() {
    blocks.paragraph(take());
  }

  private String take() {
    String taken = text.toString().replaceAll("[ \\u3000]+", " ").strip();
    text.setLength(0);
    return taken;
  }
}
