package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Paging;

/**
 * Shows a long column page by page, without dragging: a page ends between two blocks, never inside
 * a line. Nodes of the style class {@code block} stay whole; one that is {@code keep} as well stays
 * with what follows, one that is {@code rather} if that leaves no page half empty. FX thread only.
 *
 * <p>A list that is longer than its rows here has {@link Paging} of its own; one pair of buttons
 * serves both.
 */
public final class Pages extends Region {
  private static final PseudoClass OPENING = PseudoClass.getPseudoClass("opening");
  private static final PseudoClass CLOSING = PseudoClass.getPseudoClass("closing");

  private record Block(Node node, double top, double bottom) {
    boolean is(String style) {
      return node.getStyleClass().contains(style);
    }
  }

  private record Span(double from, double to) {}

  private static final double LEAST_FULL = 0.6;

  /** So many times the breadth of its buttons is a page where they stand beside it. */
  private static final double MANY = 4;

  private final VBox content;
  private final Rectangle clip = new Rectangle();
  private final Pager pager;
  private final Paging outer;
  private final Consumer<Event> events;
  private final boolean lying;
  private final double least;
  private List<Span> spans = List.of(new Span(0, 0));
  private int page;

  public Pages(Glass glass, VBox content, Paging outer) {
    this.content = content;
    this.outer = outer;
    this.events = glass.events();
    this.lying = !glass.mm().portrait();
    this.least = glass.mm().target(0);
    this.pager = new Pager(glass, this::turn);
    getStyleClass().add("pages");
    setAccessibleRole(AccessibleRole.PARENT);
    content.setClip(clip);
    content.setManaged(false);
    pager.setManaged(false);
    getChildren().addAll(content, pager);
    setMinHeight(0);
    setMaxHeight(Double.MAX_VALUE);
  }

  /** The page that is open here, from 0, so that a later view of the same thing can open it. */
  public int page() {
    return page;
  }

  public void open(int wanted) {
    page = Math.max(0, wanted);
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean paged = content.prefHeight(width) > height + 0.5 || outer.pages() > 1;
    // On a panel that lies height is scarce; a narrow column needs its width.
    boolean beside = paged && lying && width > MANY * pager.breadth();
    double wide = beside ? width - pager.breadth() : width;
    double foot = paged && !beside ? pager.prefHeight(width) : 0;
    double whole = content.prefHeight(wide);
    content.resize(wide, whole);
    content.layout();
    spans = spans(whole, Math.max(least, height - foot));
    page = Math.min(page, spans.size() - 1);
    pager.setVisible(paged);
    pager.stand(beside);
    pager.resizeRelocate(
        beside ? wide : 0,
        beside ? 0 : height - foot,
        width - (beside ? wide : 0),
        beside ? height : foot);
    pager.show(paging(), page > 0 || outer.hasPrevious(), hasNext());
    pager.requestLayout();
    showPage(wide);
  }

  private void showPage(double width) {
    Span span = spans.get(page);
    content.relocate(0, -span.from());
    // Shadows and borders may stand out a little at the sides.
    clip.setX(-width);
    clip.setWidth(3 * width);
    clip.setY(span.from());
    clip.setHeight(span.to() - span.from());
    edges(span);
  }

  /** A card that goes on over a page is closed at its end and opened again. */
  private void edges(Span span) {
    List<Block> blocks = blocks();
    List<Block> open =
        blocks.stream().filter(b -> b.bottom() > span.from() && b.top() < span.to() - 0.5).toList();
    for (Block block : blocks) {
      block.node().setVisible(open.contains(block));
      boolean first = !open.isEmpty() && open.getFirst().equals(block);
      boolean last = !open.isEmpty() && open.getLast().equals(block);
      block.node().pseudoClassStateChanged(OPENING, first);
      block.node().pseudoClassStateChanged(CLOSING, last);
    }
  }

  private void turn(int by) {
    int wanted = page + by;
    if (wanted >= 0 && wanted < spans.size()) {
      open(wanted);
    } else {
      events.accept(new Event.TurnTo(outer.page() + by));
    }
  }

  private boolean hasNext() {
    return page + 1 < spans.size() || outer.hasNext();
  }

  private Paging paging() {
    return outer.pages() > 1 ? outer : new Paging(page, spans.size());
  }

  private List<Span> spans(double whole, double room) {
    var found = new ArrayList<Span>();
    List<Block> blocks = blocks();
    var lines = new Lines(content);
    double from = 0;
    int next = 0;
    while (next < blocks.size()) {
      int end = fitting(blocks, next, from, room);
      if (end == next) {
        // Taller than a page: cut it between two lines, better than never show the rest.
        double to = lines.cut(from, from + room);
        found.add(new Span(from, to));
        from = to;
      } else {
        double to = end < blocks.size() ? blocks.get(end).top() : whole;
        found.add(new Span(from, Math.max(to, from + 1)));
        from = to;
        next = end;
      }
    }
    return found.isEmpty() ? List.of(new Span(0, Math.max(whole, 1))) : found;
  }

  /** The first block that has no room any more, or that leads to one. */
  private static int fitting(List<Block> blocks, int first, double from, double room) {
    int end = first;
    while (end < blocks.size() && blocks.get(end).bottom() <= from + room + 0.5) {
      end++;
    }
    if (end == blocks.size()) {
      return end;
    }
    int early = parting(blocks, first, end, "rather");
    boolean wasteful = blocks.get(early).top() < from + room * LEAST_FULL;
    return wasteful ? parting(blocks, first, end, "keep") : early;
  }

  private static int parting(List<Block> blocks, int first, int end, String style) {
    int at = end;
    while (at > first + 1 && (blocks.get(at - 1).is("keep") || blocks.get(at - 1).is(style))) {
      at--;
    }
    return at;
  }

  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (Node node : content.getChildren()) {
      collect(node, node.getLayoutY(), node.getLayoutY(), blocks);
    }
    return blocks;
  }

  /** {@code top} is where a page starts that starts with this node: at its outermost edge. */
  private static void collect(Node node, double top, double y, List<Block> blocks) {
    double bottom = y + node.getLayoutBounds().getHeight();
    boolean leaf = node.getStyleClass().contains("block");
    if (leaf || !(node instanceof Parent parent) || parent.getChildrenUnmodifiable().isEmpty()) {
      blocks.add(new Block(node, top, bottom));
      return;
    }
    double first = top;
    for (Node child : parent.getChildrenUnmodifiable()) {
      double childY = y + child.getLayoutY();
      collect(child, Math.min(first, childY), childY, blocks);
      first = Double.MAX_VALUE;
    }
  }
}
