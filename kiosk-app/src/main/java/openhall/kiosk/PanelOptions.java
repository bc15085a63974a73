package openhall.kiosk;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where on the desktop the screen is, how fine, and how far people stand from it. */
final class PanelOptions {

  // A 43-inch portrait panel to touch, an 86-inch landscape panel to look up to.
  private static final String TO_TOUCH = "1080x1920";
  private static final double TO_TOUCH_DENSITY = 2.02;
  private static final String TO_LOOK_AT = "1920x1080";
  private static final double TO_LOOK_AT_DENSITY = 1.0;

  @Option(
      names = "--size",
      description = "窗口像素 pixels；缺省占满屏幕并随它改变 the whole screen, whatever it becomes",
      paramLabel = "WxH")
  private String size = "";

  @Option(
      names = "--place",
      description = "窗口左上角 left,top（缺省 ${DEFAULT-VALUE}）",
      paramLabel = "X,Y")
  private String place = "0,0";

  @Option(
      names = "--pixels-per-mm",
      paramLabel = "N",
      description = "屏幕密度 density of the panel，缺省按模式 by mode")
  private double pixelsPerMm;

  @Option(
      names = "--distance",
      paramLabel = "MM",
      description = "观看距离，毫米 viewing distance in mm（大厅屏 boards，缺省 ${DEFAULT-VALUE}）")
  private double distance = 3000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** As it was told, or as such panels usually are. */
  Panel panel(boolean touch) {
    boolean whole = size.isEmpty();
    double[] pixels = pair(whole ? (touch ? TO_TOUCH : TO_LOOK_AT) : size, "x");
    double[] corner = pair(place, ",");
    double usual = touch ? TO_TOUCH_DENSITY : TO_LOOK_AT_DENSITY;
    double density = pixelsPerMm > 0 ? pixelsPerMm : usual;
    return new Panel(pixels[0], pixels[1], corner[0], corner[1], density, distance, whole);
  }

  /** The same on the screen that is there, for which a density was told. FX thread only. */
  Panel onScreen(Panel panel) {
    Panel there = Desktop.filled(panel);
    return pixelsPerMm > 0 ? there.withDensity(pixelsPerMm) : there;
  }

  private double[] pair(String text, String separator) {
    String[] parts = text.split(separator, -1);
    try {
      return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "应写成 1920%s1080 的形式 is written like 1920%s1080：%s".formatted(separator, separator, text),
          e);
    }
  }
}
