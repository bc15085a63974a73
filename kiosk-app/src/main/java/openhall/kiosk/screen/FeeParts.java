package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.content.Fee;
import openhall.content.FeeRef;
import openhall.content.FeeSchedule;
import openhall.content.FeeSum;
import openhall.content.FeeWords;
import openhall.content.Procedure;

/** What a procedure charges today, out of the schedules it points to (C4). */
record FeeParts(Desk desk, Procedure procedure) {
  /** A fee and the schedule it stands in. */
  record Found(FeeSchedule schedule, Fee fee) {}

  List<Part> parts() {
    return switch (procedure.charges().charging()) {
      case FREE -> List.of(new Part.Paragraph(desk.say("办理这一项不收任何费用。有人向您收费，请拨打投诉电话。")));
      case NOT_STATED -> List.of(Words.missing(desk.say("是否收费未填报，{0}。没有公示的不得收取。", desk.askAt())));
      case CHARGED -> charged();
    };
  }

  private List<Part> charged() {
    List<Found> fees = inForce();
    if (fees.isEmpty()) {
      return List.of(Words.missing(desk.say("这一项收费，但窗口未填报标准，{0}。没有公示的不得收取。", desk.askAt())));
    }
    var parts = new ArrayList<Part>();
    if (together()) {
      parts.add(new Part.Pair(desk.say("一次收齐"), words().parts(sum())));
    }
    for (Found found : fees) {
      parts.add(new Part.Price(desk.prices().row(found.fee(), found.schedule())));
    }
    fees.stream()
        .map(Found::schedule)
        .distinct()
        .map(schedule -> Rows.link(schedule, desk.say("收费公示里的完整标准"), desk.say("查看")))
        .map(Part.Way::new)
        .forEach(parts::add);
    return parts;
  }

  /** Whether all that applies today is charged at once (C6). */
  boolean together() {
    return procedure.charges().together() && inForce().size() > 1;
  }

  FeeSum sum() {
    return FeeSum.of(inForce().stream().map(Found::fee).toList());
  }

  private FeeWords words() {
    return new FeeWords(desk.tongue());
  }

  /** Only what applies today: a superseded fee is gone on its day, also without a network. */
  List<Found> inForce() {
    return procedure.charges().fees().stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .filter(found -> found.schedule().head().valid().contains(desk.today()))
        .filter(found -> found.fee().valid().contains(desk.today()))
        .toList();
  }

  private Optional<Found> find(FeeRef ref) {
    return desk.resolve(FeeSchedule.class, procedure.key().unit(), ref.schedule())
        .flatMap(schedule -> schedule.fee(ref.fee()).map(fee -> new Found(schedule, fee)));
  }
}
