package openhall.kiosk.paper;

import java.util.ArrayList;
import java.util.List;

/** Sets things below each other within a width and knows how far down it has come. One thread. */
final class Column {

  private static final double ASCENT = 0.95;

  private final Ink ink;
  private final double left;
  private final double width;
  private final List<Placed> placed = new ArrayList<>();
  private double down;

  Column(Ink ink, double left, double top, double width) {
    this.ink = ink;
    this.left = left;
    this.width = width;
    this.down = top;
  }

  double down() {
    return down;
  }

  double width() {
    return width;
  }

  List<Placed> placed() {
    return List.copyOf(placed);
  }

  void gap(double points) {
    down += points;
  }

  /** Goes on below {@code other}, which has been set at its side. */
  void below(Column other) {
    placed.addAll(other.placed);
    down = Math.max(down, other.down);
  }

  /** Another column at the same height, {@code from} points to the right. */
  Column beside(double from, double width) {
    return new Column(ink, left + from, down, width);
  }

  void text(String text, Style style) {
    text(text, style, 0);
  }

  void text(String text, Style style, double indent) {
    for (String line : fold(text, style, width - indent)) {
      line(line, style, indent);
    }
  }

  void right(String text, Style style) {
    for (String line : fold(text, style, width)) {
      line(line, style, width - ink.width(line, style.size()));
    }
  }

  /** How many lines the text takes. */
  int lines(String text, Style style) {
    return fold(text, style, width).size();
  }

  void centred(String text, Style style) {
    for (String line : fold(text, style, width)) {
      line(line, style, (width - ink.width(line, style.size())) / 2);
    }
  }

  /** A text with a bar before it. */
  void heading(String text, Style style) {
    placed.add(new Placed.Bar(left, down + style.size() * 0.14, style.size() * 0.28, style.size()));
    text(text, style, style.size() * 0.7);
  }

  /** A box before what follows, which is indented by {@link #besideBox}. */
  void box(boolean ticked, Style style) {
    double side = style.size() * 0.9;
    placed.add(new Placed.Box(left, down + style.size() * 0.16, side, ticked));
  }

  static double besideBox(Style style) {
    return style.size() * 1.4;
  }

  /** A text and a smaller one about it: behind it on its last line, or below. */
  void detailed(String text, Style style, double indent, String detail, Style small) {
    text(text, style, indent);
    String last = fold(text, style, width - indent).getLast();
    double from = indent + ink.width(last, style.size()) + style.size();
    if (detail.isEmpty()) {
      return;
    }
    if (from + ink.width(detail, small.size()) > width) {
      text(detail, small, Math.max(indent, style.size()));
      return;
    }
    double base = down - style.leading() + style.size() * ASCENT;
    placed.add(new Placed.Words(left + from, base, detail, small));
  }

  /** Two texts on one line, if they fit; otherwise below each other. */
  void pair(String big, Style bigStyle, String small, Style smallStyle) {
    double first = ink.width(big, bigStyle.size());
    if (small.isEmpty() || first + ink.width(small, smallStyle.size()) > width) {
      text(big, bigStyle);
      if (!small.isEmpty()) {
        text(small, smallStyle);
      }
      return;
    }
    double base = down + bigStyle.size() * ASCENT;
    placed.add(new Placed.Words(left + first, base, small, smallStyle));
    line(big, bigStyle, 0);
  }

  void rule(double weight) {
    placed.add(new Placed.Bar(left, down, width, weight));
    down += weight;
  }

  void code(String text, double side) {
    placed.add(new Placed.Code(left + (width - side) / 2, down, side, text));
    down += side;
  }

  private void line(String text, Style style, double indent) {
    placed.add(new Placed.Words(left + indent, down + style.size() * ASCENT, text, style));
    down += style.leading();
  }

  private List<String> fold(String text, Style style, double room) {
    return Folding.lines(text, room, part -> ink.width(part, style.size()));
  }
}
