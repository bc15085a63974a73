package openhall.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import openhall.chain.Visitor.Effort;

/**
 * What visitors meet at the glass: how soon it answers, how far their answers are, how much it
 * takes.
 */
final class VisitorBench {

  private static final int TOUCHES = 200;

  private final Screen screen;
  private final Progress progress;
  private final Consumer<Figure> measured;

  VisitorBench(Screen screen, Progress progress, Consumer<Figure> measured) {
    this.screen = screen;
    this.progress = progress;
    this.measured = measured;
  }

  void run() {
    try (var hand = new Hand(screen.display())) {
      progress.say("从触摸到画出来… from a touch to the painted page");
      double[] millis = new PaintedTouch(screen, hand).measure(TOUCHES);
      measured.accept(
          Figure.percentile(
              Measure.TOUCH_PAINTED, 0.99, millis, "finger lifted → page painted, by software"));
    }
    List<Effort> efforts = visits();
    measured.accept(
        Figure.median(
            Measure.VISITOR_TOUCHES,
            values(efforts, Effort::touches),
            "ten questions, real input"));
    measured.accept(
        Figure.median(
            Measure.VISITOR_SECONDS,
            values(efforts, Effort::seconds),
            "touches × %.0f s + measured waiting".formatted(Visitor.SLOW_HAND)));
    double memory = new Gauge(screen.glass().process().pid()).memory();
    measured.accept(
        Figure.median(
            Measure.MEMORY_USED, new double[] {memory}, "PSS of the touchscreen after that"));
  }

  private List<Effort> visits() {
    progress.say("十个来办事的人… ten visitors");
    var visitor = new Visitor(screen);
    var efforts = new ArrayList<Effort>();
    for (Visitor.Task task : Visitor.tasks()) {
      Effort effort = visitor.asks(task);
      efforts.add(effort);
      progress.say(
          "%d 次触摸 touches，%.1f s：%s"
              .formatted(effort.touches(), effort.seconds(), task.question()));
    }
    return efforts;
  }

  private static double[] values(List<Effort> efforts, ToDoubleFunction<Effort> of) {
    return efforts.stream().mapToDouble(of).toArray();
  }
}
