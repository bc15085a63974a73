package openhall.kiosk.view.control;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import openhall.kiosk.screen.Paging;

/** 上一页、下一页, and where one is. FX thread only. */
final class Pager extends HBox {
  private final Label where = Say.word("", "pager-where");
  private final Glass glass;
  private final Touch previous;
  private final Touch next;

  Pager(Glass glass, IntConsumer turn) {
    this.glass = glass;
    getStyleClass().add("pager");
    previous = button(glass, glass.say("上一页"), () -> turn.accept(-1));
    next = button(glass, glass.say("下一页"), () -> turn.accept(1));
    getChildren().addAll(previous, Say.space(), where, Say.space(), next);
  }

  /** In few words where there is little room. */
  void shorten(Paging paging) {
    where.setText((paging.page() + 1) + " / " + paging.pages());
  }

  void show(Paging paging, boolean hasPrevious, boolean hasNext) {
    where.setText(glass.say("第 {0} 页，共 {1} 页", paging.page() + 1, paging.pages()));
    previous.setVisible(hasPrevious);
    next.setVisible(hasNext);
  }

  private static Touch button(Glass glass, String text, Runnable action) {
    return new Touch(glass.guard(), "pager-button", Say.word(text), text, action);
  }
}
