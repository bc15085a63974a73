package openhall.kiosk.board;

import java.util.List;
import openhall.kiosk.screen.Answer;

/**
 * The answers side by side, each as wide as its words ask: what is left over is shared evenly, and
 * what is lacking is taken from whatever is wider than its question.
 */
record AnswerStrip(PageArea area, Ruler ruler) {

  List<Page.Answer> of(List<Answer> answers) {
    double least = answers.stream().mapToDouble(this::least).sum();
    double most = answers.stream().mapToDouble(this::most).sum();
    double share = (area.textWidth() - least) / Math.max(1, most - least);
    double more = Math.max(0, area.textWidth() - most) / answers.size();
    return answers.stream()
        .map(answer -> {
          double wider = (most(answer) - least(answer)) * Math.clamp(share, 0, 1);
          return made(answer, Math.floor(least(answer) + wider + more));
        })
        .toList();
  }

  private double least(Answer answer) {
    return ruler.width(answer.question(), area.scale().label(), false) + area.scale().gap();
  }

  /** A note may take two lines. */
  private double most(Answer answer) {
    double value = ruler.width(value(answer), area.scale().title(), true);
    double note = ruler.width(answer.note(), area.noteSize(), false) / 2;
    return Math.max(least(answer), Math.max(value, note) + area.scale().gap());
  }

  private Page.Answer made(Answer answer, double width) {
    double room = width - area.scale().gap();
    List<String> note = Lines.of(answer.note(), room, area.noteSize(), ruler);
    return new Page.Answer(answer.question(), value(answer), note, width);
  }

  private static String value(Answer answer) {
    return answer.unit().isEmpty() ? answer.figure() : answer.figure() + " " + answer.unit();
  }
}
