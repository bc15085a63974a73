package openhall.authoring.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import openhall.content.Catalogue;
import openhall.content.Charge;
import openhall.content.Disclosure;
import openhall.content.Fee;
import openhall.content.FeeKind;
import openhall.content.FeeSchedule;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.LegalBasis;
import openhall.content.Money;
import openhall.content.Period;
import openhall.content.UnitId;

/** Valid items for tests. */
public final class SampleItems {

  public static final UnitId STREET = new UnitId("nanhe/pingan");
  public static final UnitId DISTRICT = new UnitId("nanhe");

  private SampleItems() {}

  public static ItemKey key(String id) {
    return new ItemKey(STREET, new ItemId(id));
  }

  /** A fee schedule of the street with one fee. */
  public static FeeSchedule fee(String id, String amount) {
    return fee(key(id), amount, Disclosure.PUBLIC_LONG_TERM, Period.ALWAYS);
  }

  public static FeeSchedule fee(ItemKey key, String amount, Disclosure disclosure, Period valid) {
    var head =
        new Head(
            key,
            1,
            "居民身份证收费 " + key.id(),
            "户籍窗口负责人",
            new Catalogue("收费公示/户籍证件", "", "", "平安街道办事处"),
            new Head.Dates(LocalDate.of(2026, 1, 5), Optional.empty()),
            disclosure,
            valid,
            List.of(),
            "");
    var fee =
        new Fee(
            "renewal",
            "居民身份证换领",
            "每证" + amount + "元",
            new Charge.Fixed(new Money(amount)),
            "证",
            List.of(new LegalBasis("居民身份证收费标准", "", "", "国家发展改革委", "")),
            Fee.Relief.NONE,
            Period.ALWAYS,
            "");
    return new FeeSchedule(head, Optional.empty(), FeeKind.ADMINISTRATIVE, "财政", List.of(fee));
  }

  public static List<Item> fees(int count) {
    return IntStream.rangeClosed(1, count)
        .<Item>mapToObj(i -> fee("f-%04d".formatted(i), "20.00"))
        .toList();
  }
}
