package openhall.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import openhall.content.Procedure;
import openhall.content.SpecialProcedure;
import openhall.content.Step;

/** 办理流程: the steps, who takes part in each (H11), and what may come in between. */
record Steps(Desk desk, Procedure procedure) {
  List<Part> parts() {
    List<Step> steps = procedure.handling().steps();
    var parts = new ArrayList<Part>();
    if (steps.isEmpty()) {
      parts.add(Words.missing(desk.notFilledIn()));
    }
    List<Part.Aside> anywhere = asides(String::isEmpty);
    if (!steps.isEmpty() || !anywhere.isEmpty()) {
      parts.add(new Part.Flow(steps.stream().map(this::stage).toList(), anywhere));
    }
    return parts;
  }

  private Part.Stage stage(Step step) {
    var said = new ArrayList<String>();
    add(said, Words.joined(" · ", step.place(), step.organ()));
    if (!step.jointOrgans().isEmpty()) {
      said.add(desk.say("一起办理：{0}", String.join(desk.say("、"), step.jointOrgans())));
    }
    add(said, step.detail());
    return new Part.Stage(
        step.name(),
        Words.limit(desk.tongue(), step.limit()),
        said,
        asides(name -> name.equals(step.name())));
  }

  private List<Part.Aside> asides(Predicate<String> where) {
    return procedure.handling().specialProcedures().stream()
        .filter(special -> where.test(special.step()))
        .map(this::aside)
        .toList();
  }

  private Part.Aside aside(SpecialProcedure special) {
    return new Part.Aside(
        desk.say("可能需要：{0}", special.name()),
        Words.joined(
            " · ",
            Words.limit(desk.tongue(), special.limit()),
            desk.say("不计入时限"),
            special.organ(),
            special.basis()));
  }

  private static void add(List<String> said, String words) {
    if (!words.isEmpty()) {
      said.add(words);
    }
  }
}
