package openhall.paper;

import java.util.List;
import openhall.pages.PublicPage.Answer;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The answers on top, side by side, as on the screen: cost, time, visits, where. */
record Answers(Flow flow, List<Answer> answers) {

  private static final double PAD = 10;
  private static final double[] FIGURES = {24, 20, 17, 15, 13};
  private static final Style NOTE = Style.soft(10.5);

  void set(int across) {
    for (int from = 0; from < answers.size(); from += across) {
      row(answers.subList(from, Math.min(answers.size(), from + across)), across);
      flow.gap(6);
    }
  }

  private void row(List<Answer> row, int across) {
    double gap = 6;
    double width = (flow.frame().width() - gap * (across - 1)) / across;
    double inner = width - 2 * PAD;
    double tall = row.stream().mapToDouble(answer -> tall(answer, inner)).max().orElse(0);
    double top = flow.room(tall + 2 * PAD);
    for (int i = 0; i < row.size(); i++) {
      double x = flow.frame().x() + i * (width + gap);
      boolean money = row.get(i).question().equals("费用");
      flow.frame()
          .canvas()
          .panel(x, top, width, tall + 2 * PAD, money ? Tint.PALE_GOLD : Tint.PAPER, Tint.LINE);
      cell(row.get(i), x + PAD, top + PAD, inner, money);
    }
  }

  private void cell(Answer answer, double x, double y, double width, boolean money) {
    Canvas canvas = flow.frame().canvas();
    PDStructureElement tag = flow.press().element("P");
    double down = block(canvas, x, y, width, answer.question(), NOTE, tag);
    Style figure = figure(answer, width).in(money ? Tint.GOLD : Tint.JADE);
    down = block(canvas, x, down, width, answer.figure(), figure, tag);
    block(canvas, x, down, width, answer.note(), NOTE, tag);
  }

  private double block(
      Canvas canvas, double x, double y, double w, String text, Style style, PDStructureElement t) {
    return Flow.block(flow.press(), canvas, new Flow.Place(x, y, w, false), text, style, t);
  }

  private double tall(Answer answer, double width) {
    return NOTE.leading()
        + flow.tall(answer.figure(), figure(answer, width), width)
        + flow.tall(answer.note(), NOTE, width);
  }

  private Style figure(Answer answer, double width) {
    return Flow.fitting(flow.press(), answer.figure(), Style.bold(24), width, 1, FIGURES);
  }
}
