package openhall.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.Department;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.LegalBasis;
import openhall.content.Procedure;
import openhall.content.WindowRef;
import openhall.pages.PublicPage.Answer;
import openhall.pages.PublicPage.Chapter;
import openhall.pages.PublicPage.Line;

/** A procedure: four answers, then what to bring, how, where, on what basis. */
record ProcedurePage(Released released, Procedure procedure) {

  private static final String MISSING = "窗口未填报此项，请问窗口";

  List<Answer> answers() {
    return List.of(cost(), new Outcome(procedure).time(), visits(), place());
  }

  List<Chapter> chapters() {
    var chapters = new ArrayList<Chapter>();
    var doing = new Doing(released, procedure);
    add(chapters, "要带什么", doing.materials());
    add(chapters, "怎么办", doing.steps());
    add(chapters, "什么情况可以办", doing.conditions());
    add(chapters, "收费依据与减免", fees());
    add(chapters, "去哪里办", places());
    var outcome = new Outcome(procedure);
    add(chapters, "办好后拿到什么", outcome.results());
    add(chapters, "办理时限", outcome.limits());
    chapters.add(new Chapter("常见问题", outcome.questions()));
    add(
        chapters,
        "依据什么",
        procedure.guidance().legalBases().stream().map(LegalBasis::cited).map(Line::of).toList());
    add(chapters, "不服怎么办", outcome.remedies());
    add(chapters, "问谁、找谁投诉", Say.contacts(contacts()));
    return chapters;
  }

  /** Its own, or those of who answers for it. */
  List<Contact> contacts() {
    List<Contact> own = procedure.guidance().contacts();
    return own.isEmpty()
        ? procedure
            .scope()
            .department()
            .flatMap(id -> released.resolve(Department.class, procedure.key().unit(), id))
            .map(Department::contacts)
            .orElse(List.of())
        : own;
  }

  Optional<Hall> hall() {
    return procedure.handling().windows().stream().flatMap(ref -> hall(ref).stream()).findFirst();
  }

  private static void add(List<Chapter> chapters, String title, List<Line> lines) {
    chapters.add(new Chapter(title, lines.isEmpty() ? List.of(Line.of(MISSING)) : lines));
  }

  private Answer cost() {
    return switch (procedure.charges().charging()) {
      case FREE -> new Answer("费用", "免费", "不收任何费用");
      case NOT_STATED -> new Answer("费用", "没有写明", "没有公示的不得收取");
      case CHARGED -> {
        List<Fee> fees = charged();
        yield switch (fees.size()) {
          case 0 -> new Answer("费用", "收费", "标准未填报，请问窗口");
          case 1 -> new Answer("费用", Say.amount(fees.getFirst()), "");
          default ->
              procedure.charges().together()
                  ? new Answer("费用", Say.sum(fees).inOneLine(), "一次收齐 " + fees.size() + " 项")
                  : new Answer("费用", "按项收费", "共 " + fees.size() + " 项，见下面的标准");
        };
      }
    };
  }

  private Answer visits() {
    int visits = procedure.limits().visits();
    String figure =
        visits == Procedure.Limits.VISITS_NOT_STATED ? "没有写明" : visits == 0 ? "不用跑" : visits + " 次";
    return new Answer("跑几次", figure, "");
  }

  private Answer place() {
    for (WindowRef ref : procedure.handling().windows()) {
      Optional<Hall> hall = hall(ref);
      if (hall.isPresent()) {
        String place = hall.get().window(ref.window()).map(Hall.Window::place).orElse("");
        return new Answer("去哪里", ref.called(), Say.joined("　", hall.get().title(), place));
      }
    }
    boolean online = !procedure.handling().onlineUrl().isEmpty();
    return new Answer("去哪里", online ? "网上办理" : "没有写明", "");
  }

  private List<Line> fees() {
    return switch (procedure.charges().charging()) {
      case FREE -> List.of(Line.of("办理这一项不收任何费用。有人向您收费，请拨打投诉电话。"));
      case NOT_STATED -> List.of(Line.of("是否收费未填报。没有公示的不得收取。"));
      case CHARGED ->
          Stream.concat(
                  together().stream(),
                  charged().stream().map(fee -> Say.fee(fee, released.today())))
              .toList();
    };
  }

  /** What all of them come to, where all are charged at once. */
  private Optional<Line> together() {
    return procedure.charges().together() && charged().size() > 1
        ? Optional.of(Line.of(Say.parts(charged())))
        : Optional.empty();
  }

  /** Only what applies today. */
  List<Fee> charged() {
    return procedure.charges().fees().stream()
        .flatMap(ref ->
            released
                .resolve(FeeSchedule.class, procedure.key().unit(), ref.schedule())
                .flatMap(schedule -> schedule.fee(ref.fee()))
                .stream())
        .filter(fee -> fee.valid().contains(released.today()))
        .toList();
  }

  private List<Line> places() {
    var lines = new ArrayList<Line>();
    for (WindowRef ref : procedure.handling().windows()) {
      hall(ref).ifPresent(hall -> lines.add(window(hall, ref)));
    }
    if (!procedure.handling().onlineUrl().isEmpty()) {
      lines.add(Line.of("网上办理　" + procedure.handling().onlineUrl()));
    }
    return lines;
  }

  private static Line window(Hall hall, WindowRef ref) {
    String place = hall.window(ref.window()).map(Hall.Window::place).orElse("");
    return new Line(
        Say.joined("　", ref.called(), hall.title(), place),
        Say.joined("\n", hall.address(), hall.hours()));
  }

  private Optional<Hall> hall(WindowRef ref) {
    return released.resolve(Hall.class, procedure.key().unit(), ref.hall());
  }
}
