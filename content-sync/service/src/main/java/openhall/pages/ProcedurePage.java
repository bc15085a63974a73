package openhall.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.LegalBasis;
import openhall.content.Material;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.SpecialProcedure;
import openhall.content.Step;
import openhall.content.TimeLimit;
import openhall.content.WindowRef;
import openhall.pages.PublicPage.Answer;
import openhall.pages.PublicPage.Chapter;
import openhall.pages.PublicPage.Line;

/** A procedure: four answers, then what to bring, how, where, on what basis. */
record ProcedurePage(Released released, Procedure procedure) {

  private static final String MISSING = "窗口未填报此项，请问窗口";

  List<Answer> answers() {
    return List.of(cost(), time(), visits(), place());
  }

  List<Chapter> chapters() {
    var chapters = new ArrayList<Chapter>();
    add(chapters, "要带什么", procedure.handling().materials().stream().map(this::material).toList());
    add(chapters, "怎么办", steps());
    add(chapters, "什么情况可以办", Say.lines(procedure.handling().conditions()));
    add(chapters, "收费依据与减免", fees());
    add(chapters, "去哪里办", places());
    add(
        chapters,
        "依据什么",
        procedure.guidance().legalBases().stream().map(LegalBasis::cited).map(Line::of).toList());
    add(chapters, "问谁、找谁投诉", Say.contacts(procedure.guidance().contacts()));
    return chapters;
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

  private Answer time() {
    TimeLimit promised = procedure.limits().promised();
    String law = procedure.limits().statutory().shown();
    if (promised.shown().isEmpty()) {
      return new Answer("多久办好", law.isEmpty() ? "没有写明" : law, law.isEmpty() ? "" : "法定时限");
    }
    boolean shorter = !law.isEmpty() && !law.equals(promised.shown());
    return new Answer("多久办好", promised.shown(), shorter ? "法定 " + law : "承诺时限");
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

  private Line material(Material material) {
    int originals = material.copies().originals();
    int photocopies = material.copies().photocopies();
    String necessity =
        material
            .necessity()
            .map(n ->
                switch (n) {
                  case REQUIRED -> "";
                  case OPTIONAL -> "有就带";
                  case LATER -> "可以后补";
                })
            .orElse("");
    return new Line(
        Say.joined(
            "　",
            material.name(),
            originals == 0 ? "" : "原件 " + originals + " 份",
            photocopies == 0 ? "" : "复印件 " + photocopies + " 份",
            necessity),
        material.fillNote().isEmpty() ? material.sourceNote() : material.fillNote(),
        material
            .sample()
            .flatMap(id -> released.resolve(Picture.class, procedure.key().unit(), id))
            .map(sample -> PublicPage.Way.to("看样图", sample.key())));
  }

  private List<Line> steps() {
    List<Step> steps = procedure.handling().steps();
    var lines = new ArrayList<Line>();
    for (int i = 0; i < steps.size(); i++) {
      lines.add(step(i + 1, steps.get(i)));
    }
    String anywhere = special("");
    if (!anywhere.isEmpty()) {
      lines.add(Line.of(anywhere));
    }
    return lines;
  }

  private Line step(int number, Step step) {
    String joint = String.join("、", step.jointOrgans());
    return new Line(
        Say.joined("　", number + ". " + step.name(), step.place(), step.limit().shown()),
        Say.joined(
            "\n", step.detail(), joint.isEmpty() ? "" : "联办：" + joint, special(step.name())));
  }

  /** What may come in that step, or in one that is not stated. */
  private String special(String step) {
    return procedure.handling().specialProcedures().stream()
        .filter(special -> special.step().equals(step))
        .map(ProcedurePage::special)
        .collect(Collectors.joining("\n"));
  }

  private static String special(SpecialProcedure special) {
    return Say.joined("，", "可能需要" + special.name(), special.limit().shown(), "不计入时限");
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
  private List<Fee> charged() {
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
