package openhall.kiosk.board;

import java.time.LocalDate;
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
  private final Optional<Hall> here;

  /**
   * @param here the hall in which the board hangs
   */
  Answers(Map<ItemId, FeeSchedule> schedules, Map<ItemId, Hall> halls, Optional<Hall> here) {
    this.here = here;
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
    List<String> windows = refs.stream().filter(this::isHere).map(WindowRef::window).toList();
    if (windows.isEmpty()) {
      return elsewhere(refs).isPresent() ? "见下方地点" : ASK;
    }
    return Wording.joined(windows) + " 号窗口";
  }

  /** Hall and window where the procedure is not handled in this hall but in another. */
  Optional<String> elsewhere(List<WindowRef> refs) {
    if (refs.stream().anyMatch(this::isHere)) {
      return Optional.empty();
    }
    return refs.stream().filter(ref -> window(ref).isPresent()).map(this::named).findFirst();
  }

  private String named(WindowRef ref) {
    return Optional.ofNullable(halls.get(ref.hall())).map(Hall::title).orElse("")
        + " "
        + ref.window()
        + " 号窗口";
  }

  private boolean isHere(WindowRef ref) {
    return here.filter(hall -> hall.key().id().equals(ref.hall())).isPresent()
        && window(ref).isPresent();
  }

  private Optional<Hall.Window> window(WindowRef ref) {
    return Optional.ofNullable(halls.get(ref.hall())).flatMap(hall -> hall.window(ref.window()));
  }
}
