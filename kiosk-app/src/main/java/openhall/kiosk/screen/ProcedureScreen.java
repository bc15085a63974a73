package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.content.Department;
import openhall.content.LegalBasis;
import openhall.content.Procedure;
import openhall.content.Question;
import openhall.content.SpecialProcedure;

/** One procedure (C2): four answers, then everything that the window would say. */
final class ProcedureScreen {
  private final Desk desk;
  private final Procedure procedure;
  private final Answers answers;

  ProcedureScreen(Desk desk, Procedure procedure) {
    this.desk = desk;
    this.procedure = procedure;
    this.answers = new Answers(desk, procedure);
  }

  Screen screen() {
    return new Screen.ProcedurePage(
        desk.chrome(procedure.guidance().contacts()),
        procedure.title(),
        facts(),
        answers.all(),
        sections(),
        new Event.Open(new Place.Along(procedure.key())));
  }

  /** For a list row. */
  String inOneLine() {
    return answers.inOneLine();
  }

  private List<String> facts() {
    String objects = Words.audience(desk.tongue(), procedure.scope().objects());
    return Stream.of(
            procedure.scope().authority().name(),
            objects.isEmpty() ? "" : desk.say("面向{0}", objects),
            aliases())
        .filter(fact -> !fact.isEmpty())
        .toList();
  }

  private String aliases() {
    List<String> aliases = procedure.head().aliases();
    return aliases.isEmpty() ? "" : desk.say("又叫 {0}", aliases.getFirst());
  }

  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    sections.add(
        new Section(desk.say("要带什么"), materialsHint(), new Materials(desk, procedure).parts()));
    sections.add(new Section(desk.say("怎么办"), "", new Steps(desk, procedure).parts()));
    sections.add(new Section(desk.say("什么情况可以办"), "", conditions()));
    sections.add(new Section(desk.say("收费依据与减免"), "", new FeeParts(desk, procedure).parts()));
    sections.add(new Section(desk.say("去哪里办"), "", new Where(desk, procedure).parts()));
    sections.add(new Section(desk.say("办好后拿到什么"), "", results()));
    sections.add(new Section(desk.say("办理时限"), "", limits()));
    optional(desk.say("常见问题"), questions()).ifPresent(sections::add);
    sections.add(new Section(desk.say("依据什么"), "", bases()));
    sections.add(new Section(desk.say("不服怎么办"), "", remedies()));
    sections.add(new Section(desk.say("问谁、找谁投诉"), "", contacts()));
    sections.add(new Section(desk.say("事项信息"), "", identity()));
    return sections;
  }

  private static Optional<Section> optional(String title, List<Part> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Section(title, "", parts));
  }

  private String materialsHint() {
    return procedure.handling().materials().isEmpty() ? "" : desk.say("点一下打勾，带齐再来");
  }

  private List<Part> conditions() {
    List<String> conditions = procedure.handling().conditions();
    var parts = new ArrayList<Part>();
    if (conditions.isEmpty()) {
      parts.add(Words.missing(desk.notFilledIn()));
    } else {
      parts.addAll(Words.points(conditions));
    }
    if (!procedure.limits().quantity().isEmpty()) {
      parts.add(new Part.Pair(desk.say("数量限制"), procedure.limits().quantity()));
    }
    return parts;
  }

  private List<Part> results() {
    if (procedure.guidance().results().isEmpty()) {
      return List.of(Words.missing(desk.notFilledIn()));
    }
    return procedure.guidance().results().stream()
        .<Part>map(result ->
            new Part.Pair(
                result.name(),
                result.delivery().isEmpty() ? desk.say("领取方式请问窗口") : result.delivery()))
        .toList();
  }

  private List<Part> limits() {
    var parts = new ArrayList<Part>();
    String promised = Words.limit(desk.tongue(), procedure.limits().promised());
    String statutory = Words.limit(desk.tongue(), procedure.limits().statutory());
    if (promised.isEmpty() && statutory.isEmpty()) {
      parts.add(Words.missing(desk.notFilledIn()));
    }
    pair(parts, desk.say("我们承诺"), promised);
    pair(parts, desk.say("法律规定"), statutory);
    pair(parts, desk.say("说明"), procedure.limits().note());
    for (SpecialProcedure special : procedure.handling().specialProcedures()) {
      pair(
          parts,
          special.name(),
          Words.joined(
              desk.say("，"), desk.say("不计入时限"), Words.limit(desk.tongue(), special.limit())));
    }
    return parts;
  }

  private List<Part> questions() {
    return procedure.guidance().questions().stream()
        .<Part>map((Question q) -> new Part.Question(q.question(), q.answer()))
        .toList();
  }

  private List<Part> bases() {
    if (procedure.guidance().legalBases().isEmpty()) {
      return List.of(Words.missing(desk.notFilledIn()));
    }
    return Words.points(procedure.guidance().legalBases().stream().map(LegalBasis::cited).toList());
  }

  private List<Part> remedies() {
    String remedies = procedure.guidance().remedies();
    return remedies.isEmpty()
        ? List.of(Words.missing(desk.notFilledIn()))
        : remedies.lines().map(String::strip).<Part>map(Part.Paragraph::new).toList();
  }

  private List<Part> contacts() {
    List<Part> own = Contacts.parts(desk.tongue(), procedure.guidance().contacts());
    if (!own.isEmpty()) {
      return own;
    }
    List<Part> department =
        desk.department(procedure)
            .map(Department::contacts)
            .map(c -> Contacts.parts(desk.tongue(), c))
            .orElse(List.of());
    return department.isEmpty() ? List.of(Words.missing(desk.notFilledIn())) : department;
  }

  private List<Part> identity() {
    var parts = new ArrayList<Part>();
    pair(parts, desk.say("事项类型"), desk.say(procedure.scope().type().label()));
    pair(parts, desk.say("实施编码"), procedure.scope().codes().task());
    pair(parts, desk.say("基本编码"), procedure.scope().codes().catalog());
    pair(parts, desk.say("本地编码"), procedure.scope().codes().local());
    parts.addAll(Rows.identity(desk, procedure));
    return parts;
  }

  private static void pair(List<Part> parts, String label, String text) {
    Rows.pair(parts, label, text);
  }
}
