package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/**
 * A column that leaves out its least needed children, one after the other, where there is little
 * room. FX thread only.
 */
public final class GivingColumn extends Giving {

  /** A child is shown from one step to another. */
  private record Child(Node node, int from, int to) {
    boolean isAt(int step) {
      return from <= step && step <= to;
    }
  }

  private static final int ALWAYS = Integer.MAX_VALUE;

  private final List<Child> children = new ArrayList<>();
  private final double gap;
  private int last;

  public GivingColumn(double gap) {
    this.gap = gap;
    getStyleClass().add("ask");
  }

  public void add(Node node) {
    add(new Child(node, 0, ALWAYS));
  }

  /** Something that is left out after so many steps. */
  public void add(Node node, int until) {
    add(new Child(node, 0, until));
  }

  /** Something that takes the place of what is left out after so many steps. */
  public void addInstead(Node node, int after) {
    add(new Child(node, after + 1, ALWAYS));
  }

  /** Something that is shown only at some steps. */
  public void add(Node node, int from, int until) {
    add(new Child(node, from, until));
  }

  private void add(Child child) {
    children.add(child);
    getChildren().add(child.node());
    last = Math.max(last, child.to() == ALWAYS ? child.from() : child.to() + 1);
  }

  @Override
  int most() {
    return last;
  }

  @Override
  double need(int at, double width) {
    List<Node> shown = shown(at);
    return shown.stream().mapToDouble(node -> snapSizeY(node.prefHeight(width))).sum()
        + gap * Math.max(0, shown.size() - 1);
  }

  @Override
  void give(int now) {
    super.give(now);
    children.forEach(child -> child.node().setVisible(child.isAt(now)));
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (Node node : shown(step())) {
      double height = snapSizeY(node.prefHeight(getWidth()));
      node.resizeRelocate(0, snapPositionY(y), getWidth(), height);
      y += height + gap;
    }
  }

  private List<Node> shown(int at) {
    return children.stream().filter(child -> child.isAt(at)).map(Child::node).toList();
  }
}
