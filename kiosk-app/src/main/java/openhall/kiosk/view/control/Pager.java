package openhall.kiosk.view.control;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import openhall.kiosk.screen.Paging;

/**
 * 上一页、下一页, and where one is: in a line below the page, or one above the other at its side. FX
 * thread only.
 */
final class Pager extends Region {
  private static final double BREADTH = 130;

  private final Label where = Say.word("", "pager-where");
  private final Glass glass;
  private final Touch previous;
  private final Touch next;
  private Paging at = Paging.SINGLE;
  private boolean beside;

  Pager(Glass glass, IntConsumer turn) {
    this.glass = glass;
    getStyleClass().add("pager");
    String back = glass.say("上一页");
    String on = glass.say("下一页");
    previous = button(glass, new Face(glass, back, Signs.AGAIN), back, () -> turn.accept(-1));
    next = button(glass, new Face(glass, on, Signs.ON), on, () -> turn.accept(1));
    getChildren().addAll(previous, where, next);
  }

  /** Whether it stands at the side. */
  void stand(boolean atTheSide) {
    beside = atTheSide;
  }

  void show(Paging paging, boolean hasPrevious, boolean hasNext) {
    at = paging;
    where.setText(few());
    previous.setVisible(hasPrevious);
    next.setVisible(hasNext);
  }

  /** How wide it is at the side. */
  double breadth() {
    return Math.max(previous.prefWidth(-1), next.prefWidth(-1)) + glass.mm().gap(16);
  }

  @Override
  protected double computePrefHeight(double width) {
    return glass.mm().length(10) + next.prefHeight(-1) + glass.mm().length(2);
  }

  @Override
  protected void layoutChildren() {
    where.setText(beside || words() > getWidth() - 2 * button() ? few() : many());
    double high = snapSizeY(next.prefHeight(-1));
    if (beside) {
      upright(high);
    } else {
      double top = snapPositionY(glass.mm().length(10));
      double gap = glass.mm().gap(3);
      double least = glass.mm().target(BREADTH / 8);
      double room = (getWidth() - where.prefWidth(-1)) / 2 - gap;
      // Two buttons have to be there; where one is comes after them.
      where.setVisible(room >= least);
      double most = where.isVisible() ? room : (getWidth() - gap) / 2;
      double button = Math.min(button(), snapPositionX(most));
      previous.resizeRelocate(0, top, button, high);
      next.resizeRelocate(snapPositionX(getWidth() - button), top, button, high);
      place(getWidth() / 2, top + high / 2);
    }
  }

  /** At the lower end, where a hand reaches. */
  private void upright(double high) {
    where.setVisible(true);
    double left = snapPositionX(getWidth() - button());
    double middle = where.prefHeight(-1) + 2 * glass.mm().length(6);
    double top = snapPositionY(Math.max(0, getHeight() - 2 * high - middle));
    previous.resizeRelocate(left, top, button(), high);
    next.resizeRelocate(left, snapPositionY(top + high + middle), button(), high);
    place(left + button() / 2, top + high + middle / 2);
  }

  private void place(double x, double y) {
    double width = where.prefWidth(-1);
    double height = where.prefHeight(-1);
    where.resizeRelocate(
        snapPositionX(x - width / 2), snapPositionY(y - height / 2), width, height);
  }

  private double button() {
    double words = Math.max(previous.prefWidth(-1), next.prefWidth(-1));
    return snapSizeX(beside ? words : Math.max(words, glass.mm().target(BREADTH)));
  }

  private double words() {
    where.setText(many());
    return where.prefWidth(-1);
  }

  private String many() {
    return glass.say("第 {0} 页，共 {1} 页", at.page() + 1, at.pages());
  }

  private String few() {
    return (at.page() + 1) + " / " + at.pages();
  }

  private static Touch button(Glass glass, Face face, String text, Runnable action) {
    return new Touch(glass.guard(), "pager-button", face, text, action);
  }

  /** Which way it leads: in words, or where there is no room for them by a sign. */
  private static final class Face extends Region {
    private final Label words;
    private final Node sign;

    Face(Glass glass, String text, String path) {
      this.words = Say.word(text);
      this.sign = Say.sign(path, glass.mm().label(17), "pager-sign");
      setMinWidth(0);
      getChildren().addAll(words, sign);
    }

    @Override
    protected double computePrefWidth(double height) {
      return words.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
      return words.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      boolean room = words.prefWidth(-1) <= getWidth() + 0.5;
      words.setVisible(room);
      sign.setVisible(!room);
      for (Node node : List.of(words, sign)) {
        node.autosize();
        node.relocate(
            snapPositionX((getWidth() - node.getLayoutBounds().getWidth()) / 2),
            snapPositionY((getHeight() - node.getLayoutBounds().getHeight()) / 2));
      }
    }
  }
}
