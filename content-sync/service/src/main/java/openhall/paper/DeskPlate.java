package openhall.paper;

import java.util.ArrayList;
import java.util.List;
import openhall.content.Department;
import openhall.content.WindowRef;

/** 桌牌 (C11, C12): name, post, window, on A4 across, folded in the middle to stand. */
public final class DeskPlate {

  private static final double MARGIN = 50;

  private DeskPlate() {}

  /** A page for each post that somebody holds; empty when nobody holds one. */
  public static byte[] of(Subject subject, Department department, Fonts fonts) {
    Imprint imprint = subject.imprint();
    String title = "桌牌 " + department.title();
    try (var press = new Press(fonts, title, imprint.released(), imprint.draft())) {
      for (Department.Post post : held(department)) {
        try (Canvas canvas = press.page(Press.A4_ACROSS)) {
          canvas.dashed(0, canvas.height() / 2, canvas.width(), canvas.height() / 2);
          Runnable half = () -> half(press, canvas, department, post, imprint);
          half.run();
          canvas.upsideDown(half);
        }
      }
      return press.bytes();
    }
  }

  public static List<Department.Post> held(Department department) {
    return new ArrayList<>(department.posts())
        .stream().filter(post -> post.person().isPresent()).toList();
  }

  /** The lower half of the page. */
  private static void half(
      Press press, Canvas canvas, Department department, Department.Post post, Imprint imprint) {
    double width = canvas.width() - 2 * MARGIN;
    double top = canvas.height() / 2;
    canvas.bar(0, top + 18, canvas.width(), 6, Tint.JADE);
    String name = post.person().map(Department.Person::name).orElse("");
    double y = top + 38;
    y = line(press, canvas, y, department.title(), Style.soft(20), width, 20, 16, 13);
    y =
        line(
            press,
            canvas,
            y + 4,
            spread(name),
            Style.bold(76).in(Tint.NAVY),
            width,
            76,
            56,
            40,
            28,
            20);
    String at = post.window().isEmpty() ? "" : "　" + WindowRef.called(post.window());
    line(press, canvas, y + 8, post.post() + at, Style.plain(30), width, 30, 24, 19, 15, 11);
    canvas.aside(MARGIN, canvas.height() - 22, imprint.brief(), Style.soft(8));
  }

  /** 林　某: two characters stand apart, as on every plate. */
  private static String spread(String name) {
    return name.codePointCount(0, name.length()) == 2
        ? name.substring(0, name.offsetByCodePoints(0, 1))
            + "　"
            + name.substring(name.offsetByCodePoints(0, 1))
        : name;
  }

  private static double line(
      Press press,
      Canvas canvas,
      double y,
      String text,
      Style style,
      double width,
      double... sizes) {
    Style fit = Flow.fitting(press, text, style, width, 1, sizes);
    var place = new Flow.Place(MARGIN, y, width, true);
    return Flow.block(press, canvas, place, text, fit, press.element("P"));
  }
}
