package openhall.kiosk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import openhall.kiosk.device.Png;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;

/** Many screens small on one picture, each with its name, to look at all at once. One thread. */
final class ContactSheet {
  private static final double LONG_SIDE = 480;
  private static final int WIDTH = 3200;
  private static final int GAP = 16;
  private static final int CAPTION = 22;
  private static final int MOST_PAGES = 9;
  private static final Color GROUND = Color.web("#777777");

  private record Frame(Image caption, Image picture) {}

  private final Millimetres mm;
  private final double scale;
  private final List<Frame> frames = new ArrayList<>();

  ContactSheet(Millimetres mm) {
    this.mm = mm;
    this.scale = LONG_SIDE / Math.max(mm.width(), mm.height());
  }

  /** All pages of it, or its first ones. */
  void add(String name, Screen screen) {
    frames.addAll(Fx.call(() -> frames(name, screen)));
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  private List<Frame> frames(String name, Screen screen) {
    Panels.Shown shown = Panels.show(mm, screen);
    Optional<Pages> pages = shown.all(Pages.class).stream().findFirst();
    boolean covered = screen instanceof Screen.IdleWarning;
    var made = new ArrayList<Frame>();
    for (int page = 0; page < MOST_PAGES; page++) {
      int wanted = page;
      pages.ifPresent(all -> all.open(wanted));
      Panels.settle(shown.scene());
      if (page > 0 && (pages.isEmpty() || pages.get().page() != page || covered)) {
        break;
      }
      made.add(new Frame(caption(page == 0 ? name : "… " + (page + 1)), picture(shown)));
    }
    return made;
  }

  private Image picture(Panels.Shown shown) {
    var small = new SnapshotParameters();
    small.setTransform(new Scale(scale, scale));
    small.setFill(GROUND);
    return shown.scene().getRoot().snapshot(small, null);
  }

  private static Image caption(String words) {
    var label = new Label(words);
    label.setStyle("-fx-font-size: 14px; -fx-text-fill: white; -fx-background-color: #777777;");
    new Scene(label);
    var parameters = new SnapshotParameters();
    parameters.setFill(GROUND);
    return label.snapshot(parameters, null);
  }

  void save(Path file) {
    try {
      Files.write(file, Fx.call(() -> Png.encode(composed())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Image composed() {
    int wide = (int) Math.ceil(mm.width() * scale) + GAP;
    int high = (int) Math.ceil(mm.height() * scale) + CAPTION + GAP;
    int columns = Math.max(1, Math.min(frames.size(), (WIDTH - GAP) / wide));
    int lines = (frames.size() + columns - 1) / columns;
    var sheet = new WritableImage(columns * wide + GAP, lines * high + GAP);
    fill(sheet);
    for (int i = 0; i < frames.size(); i++) {
      int column = i % columns;
      int line = i / columns;
      int x = GAP + column * wide;
      int y = GAP + line * high;
      draw(sheet, frames.get(i).caption(), x, y, wide - GAP);
      draw(sheet, frames.get(i).picture(), x, y + CAPTION, wide - GAP);
    }
    return sheet;
  }

  private static void fill(WritableImage sheet) {
    int[] line = new int[(int) sheet.getWidth()];
    Arrays.fill(line, 0xFF777777);
    for (int y = 0; y < sheet.getHeight(); y++) {
      sheet
          .getPixelWriter()
          .setPixels(0, y, line.length, 1, PixelFormat.getIntArgbInstance(), line, 0, line.length);
    }
  }

  private static void draw(WritableImage sheet, Image image, int x, int y, int most) {
    int width = Math.min(most, (int) image.getWidth());
    int height = Math.min((int) image.getHeight(), (int) sheet.getHeight() - y);
    sheet.getPixelWriter().setPixels(x, y, width, height, image.getPixelReader(), 0, 0);
  }
}
