package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;
import openhall.content.CaseType;
import openhall.content.FeeWords;
import openhall.content.Figure;
import openhall.content.Hall;
import openhall.content.HandlingMode;
import openhall.content.Procedure;
import openhall.content.TimeLimit;
import openhall.content.WindowRef;

/** The four answers: what it costs, how long it takes, how often one must come, and where. */
record Answers(Desk desk, Procedure procedure) {
  List<Answer> all() {
    return List.of(cost(), time(), visits(), place());
  }

  /** The same for a list row, with what is not stated left out. */
  String inOneLine() {
    Answer cost = cost();
    Answer time = time();
    Answer place = place();
    String spent =
        cost.stated() && !cost.unit().isEmpty() ? cost.figure() + " " + cost.unit() : cost.figure();
    return Words.joined(
        " · ",
        cost.stated() ? spent : "",
        time.stated() ? Words.joined(" ", time.figure(), time.unit()) : "",
        place.stated() ? Words.joined(" ", place.figure(), place.unit()) : "");
  }

  /** 3 号窗口, or the name of a window that has no number. */
  static String windowCalled(Tongue tongue, String number) {
    return isNumber(number) ? tongue.say("{0} 号窗口", number) : number;
  }

  private Answer cost() {
    return switch (procedure.charges().charging()) {
      case FREE -> money(desk.say("免费"), "", desk.say("不收任何费用"));
      case NOT_STATED -> missing(desk.say("费用"));
      case CHARGED -> charged();
    };
  }

  private Answer charged() {
    List<FeeParts.Found> fees = new FeeParts(desk, procedure).inForce();
    if (fees.isEmpty()) {
      return new Answer(
          desk.say("费用"),
          desk.say("收费"),
          "",
          desk.say("标准未填报，{0}", desk.askAt()),
          Weight.MONEY,
          false);
    }
    var parts = new FeeParts(desk, procedure);
    if (parts.together()) {
      Figure sum = new FeeWords(desk.tongue()).price(parts.sum());
      return money(sum.number(), sum.unit(), desk.say("一次收齐 {0} 项", fees.size()));
    }
    Figure figure = desk.prices().span(fees.stream().map(FeeParts.Found::fee).toList());
    String note =
        fees.size() > 1 ? desk.say("分 {0} 种情形", fees.size()) : reliefNote(fees.getFirst());
    return money(figure.number(), figure.unit(), note);
  }

  private String reliefNote(FeeParts.Found only) {
    return only.fee().relief().allowed() ? desk.say("可以减免") : desk.say("统一标准");
  }

  private Answer money(String figure, String unit, String note) {
    return new Answer(desk.say("费用"), figure, unit, note, Weight.MONEY, true);
  }

  private Answer time() {
    TimeLimit promised = procedure.limits().promised();
    TimeLimit statutory = procedure.limits().statutory();
    Figure figure = Words.figure(desk.tongue(), promised);
    if (!figure.number().isEmpty()) {
      return plain(desk.say("多久办好"), figure, cut(promised, statutory));
    }
    figure = Words.figure(desk.tongue(), statutory);
    if (!figure.number().isEmpty()) {
      return plain(desk.say("多久办好"), figure, desk.say("法定时限"));
    }
    if (procedure.limits().caseType().filter(CaseType.IMMEDIATE::equals).isPresent()) {
      return plain(
          desk.say("多久办好"),
          Words.figure(desk.tongue(), new TimeLimit.OnTheSpot()),
          desk.say("即办件"));
    }
    return missing(desk.say("多久办好"));
  }

  /** What the promise saves against the law (T10). */
  private String cut(TimeLimit promised, TimeLimit statutory) {
    String law = Words.limit(desk.tongue(), statutory);
    return law.isEmpty() || statutory.equals(promised) ? desk.say("承诺时限") : desk.say("法定 {0}", law);
  }

  private Answer visits() {
    int visits = procedure.limits().visits();
    if (visits == Procedure.Limits.VISITS_NOT_STATED) {
      return missing(desk.say("跑几次"));
    }
    return visits == 0
        ? plain(desk.say("跑几次"), new Figure(desk.say("不用跑"), ""), modes())
        : plain(
            desk.say("跑几次"), new Figure(Integer.toString(visits), desk.say("次", visits)), modes());
  }

  private String modes() {
    List<HandlingMode> modes = procedure.handling().modes();
    return Words.joined(
        desk.say("，"),
        modes.contains(HandlingMode.ONLINE) ? desk.say("网上可办") : "",
        modes.contains(HandlingMode.EXPRESS) ? desk.say("可以邮寄") : "");
  }

  private Answer place() {
    List<WindowRef> windows =
        procedure.handling().windows().stream()
            .filter(ref -> desk.hall(procedure, ref).isPresent())
            .toList();
    if (windows.isEmpty()) {
      return procedure.handling().onlineUrl().isEmpty()
          ? missing(desk.say("去哪里"))
          : plain(desk.say("去哪里"), new Figure(desk.say("网上"), desk.say("办理")), "");
    }
    String number = windows.getFirst().window();
    Figure figure = isNumber(number) ? numbered(number) : new Figure(number, "");
    String more = windows.size() > 1 ? desk.say("共 {0} 个窗口", windows.size()) : "";
    return plain(
        desk.say("去哪里"),
        figure,
        Words.joined(desk.say("，"), windowPlace(windows.getFirst()), more));
  }

  /** In this hall the floor is enough; another hall is named. */
  private String windowPlace(WindowRef ref) {
    Optional<Hall> hall = desk.hall(procedure, ref);
    String place = hall.flatMap(h -> h.window(ref.window())).map(Hall.Window::place).orElse("");
    boolean here = hall.equals(desk.hall());
    return here ? place : Words.joined(" ", hall.map(Hall::title).orElse(""), place);
  }

  private Figure numbered(String number) {
    return switch (desk.tongue().language()) {
      case SIMPLIFIED, TRADITIONAL -> new Figure(number, "号窗口");
      case ENGLISH -> new Figure(windowCalled(desk.tongue(), number), "");
    };
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  private static Answer plain(String question, Figure figure, String note) {
    return new Answer(question, figure.number(), figure.unit(), note, Weight.PLAIN, true);
  }

  private Answer missing(String question) {
    return new Answer(question, desk.say("未填报"), "", desk.askAt(), Weight.PLAIN, false);
  }
}
