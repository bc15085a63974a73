package openhall.paper;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * Sets things below each other and goes on in the next frame where one is full: nothing is cut. One
 * thread.
 */
final class Flow {

  private static final double ASCENT = 0.95;

  private final Press press;
  private final Supplier<Frame> next;
  private Frame frame;
  private double down;

  Flow(Press press, Supplier<Frame> next) {
    this.press = press;
    this.next = next;
    this.frame = next.get();
    this.down = frame.top();
  }

  double down() {
    return down;
  }

  Frame frame() {
    return frame;
  }

  Press press() {
    return press;
  }

  void gap(double points) {
    if (down > frame.top()) {
      down += points;
    }
  }

  /** Goes on in the next frame if there is less room than that. */
  void need(double room) {
    if (down + room > frame.bottom() && down > frame.top()) {
      turn();
    }
  }

  void turn() {
    frame = next.get();
    down = frame.top();
  }

  void paragraph(String text, Style style, double indent) {
    set("P", text, style, indent);
  }

  /** A heading, kept with what comes after it. */
  void heading(String tag, String text, Style style, double indent) {
    need(style.leading() * lines(text, style, frame.width() - indent).size() + style.size() * 2.4);
    set(tag, text, style, indent);
  }

  /** A heading with a bar before it. */
  void titled(String text, Style style) {
    double indent = style.size() * 0.75;
    List<String> lines = lines(text, style, frame.width() - indent);
    need(style.leading() * lines.size() + style.size() * 2.4);
    double bar = style.size() * 0.28;
    frame.canvas().bar(frame.x(), down + style.size() * 0.14, bar, style.size(), Tint.JADE);
    set("H2", text, style, indent);
  }

  /** A paragraph with an empty box before it, to be ticked. */
  void boxed(String text, Style style) {
    need(style.leading());
    double side = style.size() * 0.86;
    frame.canvas().box(frame.x() + 0.5, down + style.size() * 0.2, side);
    set("LI", text, style, style.size() * 1.45);
  }

  void centred(String tag, String text, Style style) {
    PDStructureElement element = press.element(tag);
    for (String line : lines(text, style, frame.width())) {
      need(style.leading());
      line(line, style, (frame.width() - press.ink().width(line, style.size())) / 2, element);
    }
  }

  void rule(double weight, Tint tint) {
    frame.canvas().bar(frame.x(), down, frame.width(), weight, tint);
    down += weight;
  }

  /** Makes room for what is drawn by hand, and says where its top is. */
  double room(double tall) {
    need(tall);
    double top = down;
    down += tall;
    return top;
  }

  List<String> lines(String text, Style style, double width) {
    return text.lines()
        .flatMap(line ->
            Folding.lines(line, width, part -> press.ink().width(part, style.size())).stream())
        .toList();
  }

  /** How tall the text is when it is set that wide. */
  double tall(String text, Style style, double width) {
    return lines(text, style, width).size() * style.leading();
  }

  private void set(String tag, String text, Style style, double indent) {
    PDStructureElement element = press.element(tag);
    for (String line : lines(text, style, frame.width() - indent)) {
      need(style.leading());
      line(line, style, indent, element);
    }
  }

  private void line(String line, Style style, double indent, PDStructureElement element) {
    double base = down + style.size() * ASCENT;
    frame.canvas().words(frame.x() + indent, base, line, style, element);
    down += style.leading();
  }

  /** Text at a place of its own, folded to a width; says how far down it came. */
  static double block(
      Press press, Canvas canvas, Place place, String text, Style style, PDStructureElement tag) {
    double y = place.y();
    for (String line : folded(press, text, style, place.width())) {
      double room = place.width() - press.ink().width(line, style.size());
      double x = place.x() + (place.centred() ? room / 2 : 0);
      canvas.words(x, y + style.size() * ASCENT, line, style, tag);
      y += style.leading();
    }
    return y;
  }

  /** Where a block stands. */
  record Place(double x, double y, double width, boolean centred) {}

  static List<String> folded(Press press, String text, Style style, double width) {
    return text.lines()
        .flatMap(line ->
            Folding.lines(line, width, part -> press.ink().width(part, style.size())).stream())
        .toList();
  }

  /** The largest of the sizes in which the text takes no more lines than that, or the last. */
  static Style fitting(
      Press press, String text, Style style, double width, int lines, double... sizes) {
    return Stream.concat(
            java.util.Arrays.stream(sizes)
                .mapToObj(style::sized)
                .filter(each -> folded(press, text, each, width).size() <= lines),
            Stream.of(style.sized(sizes[sizes.length - 1])))
        .findFirst()
        .orElse(style);
  }
}
