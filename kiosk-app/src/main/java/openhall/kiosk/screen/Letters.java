package openhall.kiosk.screen;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import openhall.content.Item;

/**
 * The pages of a long list by the letters with which its titles begin in pinyin, so that its end is
 * as near as its beginning.
 */
final class Letters {
  /** Shorter lists are turned through as fast. */
  private static final int FROM_PAGES = 3;

  private static final int MOST_TABS = 12;

  /** The first character under each letter in Java's Chinese order, and the last one of all. */
  private static final String FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝";

  private static final String LAST = "座";

  /** No syllable begins with I, U or V. */
  private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ";

  private final Collator collator = Collator.getInstance(Locale.CHINA);
  private final Desk desk;
  private final int perPage;

  Letters(Desk desk) {
    this.desk = desk;
    this.perPage = Math.max(2, desk.rows() - 1);
  }

  /** Less a row for the letters. */
  int perPage() {
    return perPage;
  }

  boolean worthFor(int size) {
    return size > perPage * (FROM_PAGES - 1);
  }

  /** By title alone, whatever unit they are of. */
  <T extends Item> List<T> sorted(List<T> items) {
    return items.stream().sorted((a, b) -> collator.compare(a.title(), b.title())).toList();
  }

  /** One for each page, or for every second or third where there are too many. */
  List<Tab> tabs(List<? extends Item> sorted) {
    Paging paging = desk.paging(sorted.size(), perPage);
    int step = Math.ceilDiv(paging.pages(), MOST_TABS);
    var tabs = new ArrayList<Tab>();
    for (int page = 0; page < paging.pages(); page += step) {
      int last = Math.min(sorted.size(), (page + step) * perPage) - 1;
      tabs.add(
          new Tab(
              range(letter(sorted.get(page * perPage)), letter(sorted.get(last))),
              page <= paging.page() && paging.page() < page + step,
              new Event.TurnTo(page)));
    }
    return tabs;
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + "–" + to;
  }

  private String letter(Item item) {
    String title = item.title();
    int[] han = title.codePoints().filter(Character::isIdeographic).limit(1).toArray();
    if (han.length == 0) {
      return title.substring(0, 1).toUpperCase(Locale.ROOT);
    }
    String character = Character.toString(han[0]);
    if (collator.compare(LAST, character) < 0) {
      // Rare characters stand behind all others, by their strokes.
      return desk.say("其他");
    }
    int at =
        (int)
            IntStream.range(1, FIRST.length())
                .filter(i -> collator.compare(FIRST.substring(i, i + 1), character) <= 0)
                .count();
    return LETTERS.substring(at, at + 1);
  }
}
