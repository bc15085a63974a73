package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.Contact;
import openhall.content.Hall;
import openhall.content.Procedure;
import openhall.content.WindowRef;
import openhall.kiosk.screen.Paper.Chapter;
import openhall.kiosk.screen.Paper.Fact;
import openhall.kiosk.screen.Paper.Line;
import openhall.kiosk.screen.Paper.Mark;

/** Makes the once-told notice of a procedure, with what the resident has ticked (D25). */
record OnceTold(Desk desk, Procedure procedure) {

  Paper paper() {
    Chrome chrome = desk.chrome(procedure.guidance().contacts());
    var along = new TakeAlong(desk, procedure);
    return new Paper(
        chrome.place(),
        procedure.title(),
        new Answers(desk, procedure).all().stream().map(OnceTold::fact).toList(),
        chapters(),
        along.code(),
        along.byAddress() ? "手机扫一扫，看最新内容" : "手机扫一扫，带走这些内容",
        chrome.complaint() + " " + chrome.phone(),
        foot(chrome));
  }

  private static Fact fact(Answer answer) {
    return new Fact(answer.question(), answer.figure(), answer.unit(), answer.note());
  }

  private List<Chapter> chapters() {
    var chapters = new ArrayList<Chapter>();
    chapters.add(
        new Chapter(
            "要带的材料",
            new Materials(desk, procedure).parts().stream().map(OnceTold::material).toList()));
    chapters.add(new Chapter("办理步骤", steps()));
    chapters.add(
        new Chapter(
            "收费标准",
            new FeeParts(desk, procedure).parts().stream().flatMap(p -> fee(p).stream()).toList()));
    chapters.add(new Chapter("去哪里办", places()));
    if (!procedure.guidance().contacts().isEmpty()) {
      chapters.add(
          new Chapter("问谁", procedure.guidance().contacts().stream().map(OnceTold::call).toList()));
    }
    return chapters;
  }

  private static Line material(Part part) {
    return switch (part) {
      case Part.Check check ->
          new Line(
              check.ticked() ? Mark.TICKED_BOX : Mark.EMPTY_BOX,
              Words.joined("　", check.name(), check.amount()),
              check.note().replace("\n", "；"));
      case Part.Missing(String words) -> Line.of(words);
      case Part other -> throw new IllegalStateException("Not a material: " + other);
    };
  }

  private List<Line> steps() {
    return new Steps(desk, procedure).parts().stream().flatMap(OnceTold::step).toList();
  }

  private static Stream<Line> step(Part part) {
    return switch (part) {
      case Part.Flow(List<Part.Stage> stages, List<Part.Aside> anywhere) ->
          Stream.concat(
              IntStream.range(0, stages.size()).boxed().flatMap(i -> stage(i + 1, stages.get(i))),
              anywhere.stream().map(OnceTold::aside));
      case Part.Missing(String words) -> Stream.of(Line.of(words));
      case Part other -> throw new IllegalStateException("Not a step: " + other);
    };
  }

  private static Stream<Line> stage(int number, Part.Stage stage) {
    String time = stage.time().isEmpty() ? "" : "（" + stage.time() + "）";
    var line =
        new Line(Mark.NONE, number + ". " + stage.name() + time, String.join("；", stage.said()));
    return Stream.concat(Stream.of(line), stage.asides().stream().map(OnceTold::aside));
  }

  /** 特别程序. */
  private static Line aside(Part.Aside aside) {
    return new Line(Mark.NONE, aside.name(), aside.note());
  }

  private static List<Line> fee(Part part) {
    return switch (part) {
      case Part.Price(FeeRow row) ->
          List.of(
              new Line(
                  Mark.NONE,
                  Words.joined("　", row.name(), Words.joined(" ", row.figure(), row.unit())),
                  Words.joined("；", row.wording(), row.relief(), row.change())));
      case Part.Pair(String label, String text) -> List.of(Line.of(label + "：" + text));
      case Part.Paragraph(String text) -> List.of(Line.of(text));
      case Part.Missing(String words) -> List.of(Line.of(words));
      case Part.Way _ -> List.of();
      case Part other -> throw new IllegalStateException("Not about a fee: " + other);
    };
  }

  private List<Line> places() {
    var lines = new ArrayList<Line>();
    for (WindowRef ref : procedure.handling().windows()) {
      desk.hall(procedure, ref).map(hall -> window(hall, ref)).ifPresent(lines::add);
    }
    if (!procedure.handling().onlineUrl().isEmpty()) {
      lines.add(Line.of("网上办理 " + procedure.handling().onlineUrl()));
    }
    return lines.isEmpty() ? List.of(Line.of(desk.notFilledIn())) : lines;
  }

  private Line window(Hall hall, WindowRef ref) {
    String place = hall.window(ref.window()).map(Hall.Window::place).orElse("");
    return new Line(
        Mark.NONE,
        Words.joined("　", Answers.windowCalled(desk.tongue(), ref.window()), hall.title(), place),
        Words.joined("；", hall.address(), hall.hours().replace('\n', ' ')));
  }

  private static Line call(Contact contact) {
    return Line.of(
        Words.joined(" ", contact.label(), contact.phone(), contact.address(), contact.hours()));
  }

  private List<String> foot(Chrome chrome) {
    return List.of(
        "本单由"
            + chrome.place()
            + "自助屏打印于 "
            + desk.date(desk.today())
            + " "
            + Words.clock(desk.now())
            + "。",
        "%s · 本事项第 %d 次修订".formatted(procedure.scope().authority().name(), procedure.revision()),
        chrome.status(),
        "内容如有变化，以窗口答复为准。");
  }
}
