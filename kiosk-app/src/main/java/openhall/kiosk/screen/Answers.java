package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;
import openhall.content.CaseType;
import openhall.content.Hall;
import openhall.content.HandlingMode;
import openhall.content.Procedure;
import openhall.content.TimeLimit;
import openhall.content.WindowRef;
import openhall.kiosk.screen.Screen.Answer;
import openhall.kiosk.screen.Screen.Weight;
import openhall.kiosk.screen.Words.Figure;

/** The four answers: what it costs, how long it takes, how often one must come, and where. */
record Answers(Desk desk, Procedure procedure) {
  private static final String MISSING = "未填报";

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
  static String windowCalled(String number) {
    return isNumber(number) ? number + " 号窗口" : number;
  }

  private Answer cost() {
    return switch (procedure.charges().charging()) {
      case FREE -> money("免费", "", "不收任何费用");
      case NOT_STATED -> missing("费用");
      case CHARGED -> charged();
    };
  }

  private Answer charged() {
    List<FeeParts.Found> fees = new FeeParts(desk, procedure).inForce();
    if (fees.isEmpty()) {
      return new Answer("费用", "收费", "", "标准未填报，" + desk.askAt(), Weight.MONEY, false);
    }
    Figure figure = Prices.span(fees.stream().map(FeeParts.Found::fee).toList());
    String note = fees.size() > 1 ? "分 " + fees.size() + " 种情形" : reliefNote(fees.getFirst());
    return money(figure.number(), figure.unit(), note);
  }

  private static String reliefNote(FeeParts.Found only) {
    return only.fee().relief().allowed() ? "可以减免" : "统一标准";
  }

  private static Answer money(String figure, String unit, String note) {
    return new Answer("费用", figure, unit, note, Weight.MONEY, true);
  }

  private Answer time() {
    TimeLimit promised = procedure.limits().promised();
    TimeLimit statutory = procedure.limits().statutory();
    Figure figure = Words.figure(promised);
    if (!figure.number().isEmpty()) {
      return plain("多久办好", figure, cut(promised, statutory));
    }
    figure = Words.figure(statutory);
    if (!figure.number().isEmpty()) {
      return plain("多久办好", figure, "法定时限");
    }
    if (procedure.limits().caseType().filter(CaseType.IMMEDIATE::equals).isPresent()) {
      return plain("多久办好", Words.figure(new TimeLimit.OnTheSpot()), "即办件");
    }
    return missing("多久办好");
  }

  /** What the promise saves against the law (T10). */
  private static String cut(TimeLimit promised, TimeLimit statutory) {
    String law = statutory.shown();
    return law.isEmpty() || law.equals(promised.shown()) ? "承诺时限" : "法定 " + law;
  }

  private Answer visits() {
    int visits = procedure.limits().visits();
    if (visits == Procedure.Limits.VISITS_NOT_STATED) {
      return missing("跑几次");
    }
    return visits == 0
        ? plain("跑几次", new Figure("不用跑", ""), modes())
        : plain("跑几次", new Figure(Integer.toString(visits), "次"), modes());
  }

  private String modes() {
    List<HandlingMode> modes = procedure.handling().modes();
    return Words.joined(
        "，",
        modes.contains(HandlingMode.ONLINE) ? "网上可办" : "",
        modes.contains(HandlingMode.EXPRESS) ? "可以邮寄" : "");
  }

  private Answer place() {
    List<WindowRef> windows =
        procedure.handling().windows().stream()
            .filter(ref -> desk.hall(procedure, ref).isPresent())
            .toList();
    if (windows.isEmpty()) {
      return procedure.handling().onlineUrl().isEmpty()
          ? missing("去哪里")
          : plain("去哪里", new Figure("网上", "办理"), "");
    }
    String number = windows.getFirst().window();
    Figure figure = isNumber(number) ? new Figure(number, "号窗口") : new Figure(number, "");
    String more = windows.size() > 1 ? "共 " + windows.size() + " 个窗口" : "";
    return plain("去哪里", figure, Words.joined("，", windowPlace(windows.getFirst()), more));
  }

  /** In this hall the floor is enough; another hall is named. */
  private String windowPlace(WindowRef ref) {
    Optional<Hall> hall = desk.hall(procedure, ref);
    String place = hall.flatMap(h -> h.window(ref.window())).map(Hall.Window::place).orElse("");
    boolean here = hall.equals(desk.hall());
    return here ? place : Words.joined(" ", hall.map(Hall::title).orElse(""), place);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  private static Answer plain(String question, Figure figure, String note) {
    return new Answer(question, figure.number(), figure.unit(), note, Weight.PLAIN, true);
  }

  private Answer missing(String question) {
    return new Answer(question, MISSING, "", desk.askAt(), Weight.PLAIN, false);
  }
}
