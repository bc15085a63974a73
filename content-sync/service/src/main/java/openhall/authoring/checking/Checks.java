package openhall.authoring.checking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import openhall.content.Item;

/** All checks that need nothing but the item (W13–W15, W21, T7, T10–T11, A6). */
public final class Checks {

  private static final List<Function<Looked, List<Remark>>> ALL =
      List.of(
          Proofread::of,
          WrongWords::of,
          PrivateNumbers::of,
          DocumentDates::of,
          Staleness::of,
          Limits::of,
          Repealed::of,
          Charges::of);

  private Checks() {}

  /**
   * What is doubtful about it, errors first.
   *
   * @param before what the public sees, if it sees the item
   */
  public static List<Remark> of(Item item, Optional<Item> before, LocalDate today) {
    Looked looked = Looked.at(item, before, today);
    return ALL.stream()
        .flatMap(check -> check.apply(looked).stream())
        .distinct()
        .sorted(Comparator.comparing(Remark::weight))
        .toList();
  }
}
