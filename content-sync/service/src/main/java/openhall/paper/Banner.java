package openhall.paper;

import openhall.web.Refusal;
import openhall.web.Refused;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * 横幅 (D17): the title of a notice in one line, white on red, at a tenth of its size for whoever
 * makes it. Where it comes from stands small at its edge, as on every sheet.
 */
public final class Banner {

  static final int MOST_LETTERS = 24;
  private static final PDRectangle TENTH = new PDRectangle(1701, 198);
  private static final double MARGIN = 60;
  private static final double FOOT = 24;
  private static final double[] SIZES = {120, 104, 90, 78, 64};

  private Banner() {}

  /**
   * The banner.
   *
   * @throws Refused if the title is no slogan: too long for one line that is read from the street
   */
  public static byte[] of(Subject subject, Fonts fonts) {
    String slogan = subject.item().title();
    int letters = slogan.codePointCount(0, slogan.length());
    if (letters > MOST_LETTERS) {
      throw new Refused(
          Refusal.INVALID, "横幅只有一行，最多 %d 个字；这条标题有 %d 个字".formatted(MOST_LETTERS, letters));
    }
    Imprint imprint = subject.imprint();
    try (var press = new Press(fonts, "横幅 " + slogan, imprint.released(), imprint.draft())) {
      try (Canvas canvas = press.page(TENTH)) {
        canvas.bar(0, 0, canvas.width(), canvas.height(), Tint.SEAL);
        double width = canvas.width() - 2 * MARGIN;
        Style style = Style.bold(SIZES[0]).in(Tint.WHITE);
        style = Flow.fitting(press, slogan, style, width, 1, SIZES);
        double top = (canvas.height() - FOOT - style.leading()) / 2;
        var place = new Flow.Place(MARGIN, top, width, true);
        Flow.block(press, canvas, place, slogan, style, press.element("H1"));
        String foot = "按 1∶10 制作，成品长 6 米、高 0.7 米　" + imprint.brief();
        canvas.aside(MARGIN, canvas.height() - 10, foot, Style.soft(8).in(Tint.WHITE));
      }
      return press.bytes();
    }
  }
}
