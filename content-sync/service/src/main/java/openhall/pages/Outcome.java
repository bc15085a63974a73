package openhall.pages;

import java.util.ArrayList;
import java.util.List;
import openhall.content.CaseType;
import openhall.content.Procedure;
import openhall.content.SpecialProcedure;
import openhall.content.TimeLimit;
import openhall.pages.PublicPage.Answer;
import openhall.pages.PublicPage.Line;

/** What one gets, by when, and what to do if one does not agree with it. */
record Outcome(Procedure procedure) {

  /** How long it takes, in short. */
  Answer time() {
    TimeLimit promised = procedure.limits().promised();
    String law = procedure.limits().statutory().shown();
    boolean atOnce = procedure.limits().caseType().filter(CaseType.IMMEDIATE::equals).isPresent();
    if (promised.shown().isEmpty() && law.isEmpty() && atOnce) {
      return new Answer("多久办好", new TimeLimit.OnTheSpot().shown(), "即办件");
    }
    if (promised.shown().isEmpty()) {
      return new Answer("多久办好", law.isEmpty() ? "没有写明" : law, law.isEmpty() ? "" : "法定时限");
    }
    boolean shorter = !law.isEmpty() && !law.equals(promised.shown());
    return new Answer("多久办好", promised.shown(), shorter ? "法定 " + law : "承诺时限");
  }

  List<Line> results() {
    return procedure.guidance().results().stream()
        .map(result ->
            new Line(result.name(), result.delivery().isEmpty() ? "领取方式请问窗口" : result.delivery()))
        .toList();
  }

  /** What is promised beside what the law allows (T10). */
  List<Line> limits() {
    Procedure.Limits limits = procedure.limits();
    var lines = new ArrayList<Line>();
    stated(lines, "我们承诺", limits.promised().shown());
    stated(lines, "法律规定", limits.statutory().shown());
    stated(lines, "说明", limits.note());
    for (SpecialProcedure special : procedure.handling().specialProcedures()) {
      stated(lines, special.name(), Say.joined("，", "不计入时限", special.limit().shown()));
    }
    return lines;
  }

  List<Line> questions() {
    return procedure.guidance().questions().stream()
        .map(question -> new Line(question.question(), question.answer()))
        .toList();
  }

  List<Line> remedies() {
    return Say.lines(procedure.guidance().remedies().lines().map(String::strip).toList());
  }

  private static void stated(List<Line> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(Line.of(label + "　" + text));
    }
  }
}
