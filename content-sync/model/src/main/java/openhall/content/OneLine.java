package openhall.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says items in one line each, as strips and bands show them (D1): the same words wherever they are
 * composed, so that what is checked before a release is what is shown after it. Pure.
 *
 * @param here the unit whose display it is
 * @param named finds the other items that an item names
 * @param day on which the sentences are shown
 */
public record OneLine(UnitId here, Named named, LocalDate day) {

  private static final FeeWords FEES = new FeeWords(Phrasing.WRITTEN);
  private static final String SPACE = "　";
  private static final String COMMA = "，";
  private static final int LONGEST_QUOTE = 80;

  /** Finds what an item of a unit means by an id: in its own unit or the nearest one above. */
  @FunctionalInterface
  public interface Named {
    Optional<Item> find(UnitId from, ItemId id);
  }

  /** What is said about it on that day; nothing outside its time, or where one line is no use. */
  public List<Sentence> of(Item item) {
    if (!item.head().valid().contains(day)) {
      return List.of();
    }
    return switch (item) {
      case Procedure procedure -> List.of(guide(procedure));
      case FeeSchedule schedule -> schedule.on(day).stream().map(f -> fee(schedule, f)).toList();
      case Rule rule -> List.of(rule(rule));
      case Notice notice -> notice(notice).stream().toList();
      case Hall hall -> hotlines(hall);
      case Programme programme ->
          programme.zones().stream()
              .flatMap(zone -> zone.turns().stream())
              .flatMap(turn -> Sentence.own(programme.key(), turn.scene()).stream())
              .toList();
      case Department _, FinderAid _, Picture _ -> List.of();
    };
  }

  private Sentence guide(Procedure procedure) {
    String facts = joined(COMMA, cost(procedure), time(procedure.limits()), place(procedure));
    return new Sentence(
        procedure.key(), Sentence.Subject.GUIDE, "办事指南", joined(SPACE, procedure.title(), facts));
  }

  /** What is not stated is left out, never guessed. */
  private String cost(Procedure procedure) {
    return switch (procedure.charges().charging()) {
      case FREE -> "免费";
      case NOT_STATED -> "";
      case CHARGED -> charged(procedure);
    };
  }

  private String charged(Procedure procedure) {
    List<Fee> fees =
        procedure.charges().fees().stream().flatMap(ref -> inForce(procedure, ref)).toList();
    if (fees.isEmpty()) {
      return "收费标准请问窗口";
    }
    return procedure.charges().together()
        ? FEES.price(FeeSum.of(fees)).inOneLine()
        : FEES.range(fees).inOneLine();
  }

  private Stream<Fee> inForce(Procedure procedure, FeeRef ref) {
    return find(FeeSchedule.class, procedure, ref.schedule())
        .filter(schedule -> schedule.head().valid().contains(day))
        .flatMap(schedule -> schedule.fee(ref.fee()))
        .filter(fee -> fee.valid().contains(day))
        .stream();
  }

  private static String time(Procedure.Limits limits) {
    return Stream.of(limits.promised(), limits.statutory())
        .filter(limit -> !limit.shown().isEmpty())
        .findFirst()
        .map(limit ->
            switch (limit) {
              case TimeLimit.Within _ -> limit.shown() + "办结";
              case TimeLimit.OnTheSpot _, TimeLimit.NotStated _ -> limit.shown();
            })
        .orElse("");
  }

  /** The first window; one of another unit's hall is never said without that hall's name. */
  private String place(Procedure procedure) {
    for (WindowRef ref : procedure.handling().windows()) {
      Optional<Hall> hall = find(Hall.class, procedure, ref.hall());
      if (hall.isPresent()) {
        boolean elsewhere = !hall.get().key().unit().equals(here);
        return joined(" ", elsewhere ? hall.get().title() : "", ref.called());
      }
    }
    return procedure.handling().onlineUrl().isEmpty() ? "" : "网上办理";
  }

  private static Sentence fee(FeeSchedule schedule, Fee fee) {
    String charge =
        switch (fee.charge()) {
          case Charge.Formula _, Tariff _ -> reckoned(fee);
          case Charge.Free _, Charge.Fixed _, Charge.Range _ -> FEES.price(fee).inOneLine();
        };
    return new Sentence(
        schedule.key(), Sentence.Subject.FEE, "收费标准", joined(SPACE, fee.name(), charge));
  }

  /** What is reckoned is said whole, unless nobody could follow it while it passes. */
  private static String reckoned(Fee fee) {
    String whole = inOneLine(String.join(" ", FeeWords.wording(fee)));
    return isBrief(whole) ? whole : FEES.price(fee).inOneLine();
  }

  private static boolean isBrief(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE;
  }

  private static Sentence rule(Rule rule) {
    String first = firstSentence(rule.body());
    return new Sentence(
        rule.key(),
        Sentence.Subject.RULE,
        "办事制度",
        joined(SPACE, rule.title(), isBrief(first) ? first : ""));
  }

  /** Results are looked up, not announced; what is over is not announced either. */
  private Optional<Sentence> notice(Notice notice) {
    if (notice.isResult() || !notice.publicity().contains(day)) {
      return Optional.empty();
    }
    boolean emergency = notice.type() == NoticeType.EMERGENCY;
    String more = emergency ? firstParagraph(notice.body()) : "";
    return Optional.of(
        new Sentence(
            notice.key(),
            emergency ? Sentence.Subject.EMERGENCY : Sentence.Subject.NOTICE,
            notice.type().label(),
            joined(SPACE, notice.title() + period(notice.publicity()), more)));
  }

  private static String period(Period period) {
    return period.hasStart() && period.hasEnd()
        ? "（%s至%s）".formatted(inYear(period.from()), inYear(period.to()))
        : "";
  }

  private static String inYear(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static List<Sentence> hotlines(Hall hall) {
    return hall.contacts().stream()
        .filter(Contact::isHotline)
        .map(contact ->
            new Sentence(
                hall.key(),
                Sentence.Subject.HOTLINE,
                contact.purpose().label() + "电话",
                contact.label() + " " + contact.phone()))
        .toList();
  }

  private <T extends Item> Optional<T> find(Class<T> type, Item from, ItemId id) {
    return named.find(from.key().unit(), id).filter(type::isInstance).map(type::cast);
  }

  private static String firstParagraph(List<Block> body) {
    return body.stream()
        .flatMap(
            block -> block instanceof Block.Paragraph(String text) ? Stream.of(text) : Stream.of())
        .findFirst()
        .map(OneLine::inOneLine)
        .orElse("");
  }

  private static String firstSentence(List<Block> body) {
    String paragraph = firstParagraph(body);
    int stop = paragraph.indexOf('。');
    return stop < 0 ? paragraph : paragraph.substring(0, stop);
  }

  private static String inOneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }
}
