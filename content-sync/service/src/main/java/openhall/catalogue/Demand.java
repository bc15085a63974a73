package openhall.catalogue;

import java.util.Optional;
import java.util.Set;
import openhall.content.InvalidContent;
import openhall.content.Item;

/**
 * What an entry of the catalogue asks for.
 *
 * @param section the class it stands in, such as 财务公开
 * @param content what has to be told, in words
 * @param basis the rule that demands it
 * @param channel where it is told beside the screens, or empty
 * @param kind as which kind of item it is told; absent if any will do
 * @param levels of the tree that must tell it: 1 district, 2 street, 3 community
 */
public record Demand(
    String section,
    String title,
    String content,
    String basis,
    String channel,
    Optional<Item.Kind> kind,
    Set<Integer> levels) {

  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_TEXT = 1000;
  private static final Set<Integer> LEVELS = Set.of(1, 2, 3);

  public Demand {
    must("section", section, "请写一级目录");
    must("title", title, "请写公开事项");
    must("basis", basis, "请写公开依据");
    line("channel", channel, LONGEST_LINE);
    if (content.length() > LONGEST_TEXT) {
      throw new InvalidContent("content", "", "公开内容不超过 1000 字", "at most 1000 signs");
    }
    levels = Set.copyOf(levels);
    if (levels.isEmpty() || !LEVELS.containsAll(levels)) {
      throw new InvalidContent("levels", "", "请选择由哪级单位公开", "levels are 1 to 3");
    }
  }

  private static void must(String field, String value, String zh) {
    if (value.isBlank()) {
      throw new InvalidContent(field, "", zh, field + " must be told");
    }
    line(field, value, LONGEST_LINE);
  }

  private static void line(String field, String value, int longest) {
    if (value.length() > longest || value.contains("\n")) {
      throw new InvalidContent(
          field, value, "只写一行，不超过 " + longest + " 字", "one line of at most " + longest);
    }
  }
}
