package openhall.kiosk.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.PaperFormat;

/** Takes pictures of notices as they come out of a printer, into a directory. */
public final class PaperPictures {

  private PaperPictures() {}

  public static void main(String[] args) throws IOException {
    Path dir = Files.createDirectories(Path.of(args[0]));
    for (PaperFormat format : PaperFormat.values()) {
      take(dir, "card", format, Notices.card());
      take(dir, "endless", format, Notices.endless());
      int number = 0;
      for (Paper paper : Notices.all()) {
        take(dir, "notice-" + number++, format, paper);
      }
    }
  }

  private static void take(Path dir, String name, PaperFormat format, Paper paper)
      throws IOException {
    byte[] pdf = new Typesetter(format, Fonts.installed()).set(paper).pdf();
    Path file = dir.resolve(name + "-" + format.name().toLowerCase(java.util.Locale.ROOT) + ".png");
    ImageIO.write(ReadBack.picture(pdf, 100), "png", file.toFile());
  }
}
