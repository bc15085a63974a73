package openhall.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.content.Disclosure;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.testkit.SampleItems;

/** What the simulated halls publish. */
final class Items {

  /** Stands in every text that must never come near a screen. */
  static final String SECRET = "confidential-draft";

  private Items() {}

  static Item notice(ItemKey key, int revision, String title) {
    return SampleItems.notice(key.unit().path(), key.id().value(), revision, title);
  }

  /** A notice not meant for the public. */
  static Item internal(ItemKey key, int revision) {
    Item item = notice(key, revision, SECRET);
    Head head = item.head();
    var inside =
        new Disclosure(
            Disclosure.Cycle.LONG_TERM,
            Disclosure.Visibility.LIMITED,
            Disclosure.Audience.INTERNAL);
    return item.withHead(
        new Head(
            head.key(),
            head.revision(),
            head.title(),
            head.responsiblePost(),
            head.catalogue(),
            head.dates(),
            inside,
            head.valid(),
            head.aliases(),
            head.remark()));
  }

  /**
   * A fee until a day and another from the day after. The name of each row says how long it holds.
   */
  static Item fees(ItemKey key, int revision, LocalDate until, int yuan) {
    var schedule =
        (FeeSchedule)
            SampleItems.fees(
                key.unit().path(), key.id().value(), revision, "工本费标准", String.valueOf(yuan));
    Fee row = schedule.fees().getFirst();
    return new FeeSchedule(
        schedule.head(),
        schedule.department(),
        schedule.feeKind(),
        schedule.payee(),
        List.of(
            row("before", row, nameUntil(until), new Period(LocalDate.MIN, until)),
            row("after", row, "新标准", new Period(until.plusDays(1), LocalDate.MAX))));
  }

  /** What a row is called that holds up to that day. */
  static String nameUntil(LocalDate last) {
    return "收到" + last + "止";
  }

  /** The last day of every row that has one. */
  static Optional<LocalDate> ends(Item item) {
    return item instanceof FeeSchedule schedule
        ? schedule.fees().stream()
            .filter(fee -> fee.valid().hasEnd())
            .map(fee -> fee.valid().to())
            .findFirst()
        : Optional.empty();
  }

  private static Fee row(String key, Fee like, String name, Period valid) {
    return new Fee(
        key,
        name,
        like.standardText(),
        like.charge(),
        like.unit(),
        like.basis(),
        like.relief(),
        valid,
        like.remark());
  }
}
