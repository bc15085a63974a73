package openhall.kiosk.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Fee;
import openhall.content.FeeRef;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.ItemId;
import openhall.content.Procedure;
import openhall.content.TimeLimit;
import openhall.content.WindowRef;

/** The four answers people came for: cost, time, visits, where. Missing data is said in words. */
final class Answers {

  private static final String ASK = "请问窗口";

  private final Map<ItemId, FeeSchedule> schedules;
  private final Map<ItemId, Hall> halls;

  Answers(Map<ItemId, FeeSchedule> schedules, Map<ItemId, Hall> halls) {
    this.schedules = Map.copyOf(schedules);
    this.halls = Map.copyOf(halls);
  }

  List<Page.Answer> of(Procedure procedure, LocalDate day) {
    return List.of(
        new Page.Answer("费用", cost(procedure.charges(), day)),
        new Page.Answer("多久办好", time(procedure.limits())),
        new Page.Answer("跑几次", visits(procedure.limits().visits())),
        new Page.Answer("去哪里", where(procedure.handling().windows())));
  }

  private String cost(Procedure.Charges charges, LocalDate day) {
    return switch (charges.charging()) {
      case FREE -> "免费";
      case NOT_STATED -> ASK;
      case CHARGED -> amount(charges, day);
    };
  }

  private String amount(Procedure.Charges charges, LocalDate day) {
    var amounts = new LinkedHashSet<String>();
    for (FeeRef ref : charges.fees()) {
      fee(ref)
          .filter(fee -> fee.valid().contains(day))
          .map(Wording::charge)
          .ifPresent(amounts::add);
    }
    return switch (amounts.size()) {
      case 0 -> ASK;
      case 1 -> amounts.getFirst();
      default -> "见收费表";
    };
  }

  private Optional<Fee> fee(FeeRef ref) {
    return Optional.ofNullable(schedules.get(ref.schedule())).flatMap(s -> s.fee(ref.fee()));
  }

  private static String time(Procedure.Limits limits) {
    String promised = limits.promised().shown();
    if (!promised.isEmpty()) {
      return promised;
    }
    TimeLimit statutory = limits.statutory();
    return statutory.shown().isEmpty() ? ASK : statutory.shown();
  }

  private static String visits(int visits) {
    return switch (visits) {
      case Procedure.Limits.VISITS_NOT_STATED -> ASK;
      case 0 -> "不用跑";
      default -> visits + " 次";
    };
  }

  private String where(List<WindowRef> refs) {
    var places = new ArrayList<String>();
    for (WindowRef ref : refs) {
      Optional.ofNullable(halls.get(ref.hall()))
          .flatMap(hall -> hall.window(ref.window()))
          .ifPresent(window -> places.add(window.number()));
    }
    return places.isEmpty() ? ASK : Wording.joined(places) + " 号窗口";
  }
}
