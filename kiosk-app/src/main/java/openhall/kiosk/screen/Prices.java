package openhall.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FeeWords;
import openhall.content.Figure;
import openhall.content.Tariff;

/** How a fee is said, and what it changes to (C3). */
record Prices(Tongue tongue, LocalDate today) {

  /** The rows in force today, each with the change that is announced for it, then the new ones. */
  List<FeeRow> rows(FeeSchedule schedule) {
    List<Fee> coming =
        schedule.fees().stream().filter(fee -> fee.valid().from().isAfter(today)).toList();
    List<Fee> now = schedule.on(today);
    return Stream.concat(
            now.stream().map(fee -> row(schedule, fee, change(fee, coming))),
            coming.stream()
                .filter(fee -> now.stream().noneMatch(current -> replaces(fee, current)))
                .map(fee -> row(schedule, fee, words().from(fee))))
        .toList();
  }

  /** One fee in force today, with what is announced for it in its schedule. */
  FeeRow row(Fee fee, FeeSchedule schedule) {
    return row(
        schedule,
        fee,
        change(
            fee, schedule.fees().stream().filter(f -> f.valid().from().isAfter(today)).toList()));
  }

  /** The smallest and the largest of several fees, where they can be compared at all. */
  Figure span(List<Fee> fees) {
    return words().range(fees);
  }

  private FeeWords words() {
    return new FeeWords(tongue);
  }

  private FeeRow row(FeeSchedule schedule, Fee fee, String change) {
    Figure figure = words().price(fee);
    return new FeeRow(
        fee.name(),
        figure.number(),
        figure.unit(),
        String.join(" ", FeeWords.wording(fee)),
        words().basis(fee),
        relief(fee.relief()),
        change,
        fee.remark(),
        reckon(schedule, fee));
  }

  private static Optional<Event> reckon(FeeSchedule schedule, Fee fee) {
    return fee.charge() instanceof Tariff
        ? Optional.of(new Event.Open(new Place.Reckon(schedule.key(), fee.key())))
        : Optional.empty();
  }

  private String relief(Fee.Relief relief) {
    if (!relief.text().isEmpty()) {
      return relief.text();
    }
    return relief.allowed() ? tongue.say("可以减免，请问窗口") : "";
  }

  private String change(Fee fee, List<Fee> coming) {
    Optional<Fee> next = coming.stream().filter(later -> replaces(later, fee)).findFirst();
    if (next.isPresent()) {
      return tongue.say(
          "{0}起改为 {1}",
          tongue.date(next.get().valid().from()), words().price(next.get()).inOneLine());
    }
    return words().until(fee);
  }

  /**
   * Whether a coming row takes the place of one in force: it starts on the day after, and the name
   * is the same but for years in brackets.
   */
  private static boolean replaces(Fee later, Fee current) {
    return current.valid().hasEnd()
        && later.valid().from().equals(current.valid().to().plusDays(1))
        && Objects.equals(bare(later.name()), bare(current.name()));
  }

  private static String bare(String name) {
    return name.replaceAll("[，,（(]?\\d{4}\\s*年(起|度)?[)）]?", "").replaceAll("[（）()，,]", "");
  }
}
