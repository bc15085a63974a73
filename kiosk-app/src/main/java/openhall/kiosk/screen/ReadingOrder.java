package openhall.kiosk.screen;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import openhall.content.Item;

/** The nearest unit's items first, then by title as a Chinese reader expects it. */
public final class ReadingOrder {

  /** A title compares faster as a key, and tens of thousands are compared. */
  private record Keyed(Item item, int near, CollationKey title) {}

  private static final Comparator<Keyed> ORDER =
      Comparator.comparingInt(Keyed::near).thenComparing(Keyed::title);

  private ReadingOrder() {}

  public static List<Item> of(Collection<? extends Item> items) {
    Collator collator = Collator.getInstance(Locale.CHINA);
    return items.stream()
        .map(item ->
            new Keyed(
                item, -item.key().unit().path().length(), collator.getCollationKey(item.title())))
        .sorted(ORDER)
        .map(Keyed::item)
        .toList();
  }
}
