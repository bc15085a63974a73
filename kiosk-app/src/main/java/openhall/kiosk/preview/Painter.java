package openhall.kiosk.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import openhall.kiosk.board.BoardPages;
import openhall.kiosk.board.Layout;
import openhall.kiosk.board.Scale;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.State;
import openhall.kiosk.view.KioskView;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;

/**
 * Draws the pages of one item with what draws them in the halls: a touchscreen of 1080 by 1920
 * pixels and 535 by 950 mm, a board of 1920 by 1080 seen from 4 m. FX thread only.
 */
final class Painter {

  private static final int SHORT = 1080;
  private static final int LONG = 1920;
  private static final double TOUCH_DENSITY = 2.02;
  private static final double BOARD_DENSITY = 1.0;
  private static final double FROM = 4000;
  private static final int GAP = 24;
  private static final int MOST_PAGES = 12;

  private final Millimetres panel = new Millimetres(TOUCH_DENSITY, SHORT, LONG);
  private final BoardPages boards =
      new BoardPages(Layout.of(LONG, SHORT, new Scale(BOARD_DENSITY, FROM)));

  /** Its page on a touchscreen, one below the other if it takes several. */
  Optional<Image> touch(Draft draft) {
    var view = new KioskView(panel, _ -> {}, () -> 0);
    State there =
        Navigator.next(State.home(view.room()), new Event.Open(new Place.Page(draft.open().key())));
    view.show(Screens.screen(there, draft, draft.asOf()));
    var scene = new Scene(view.root(), panel.width(), panel.height());
    // Twice: what a layout changes in the styles shows in the next pulse.
    scene.snapshot(null);
    var drawn = new ArrayList<>(List.of(scene.snapshot(null)));
    if (view.root().lookup(".pages") instanceof Pages pages) {
      while (drawn.size() < MOST_PAGES && opens(pages, drawn.size(), scene)) {
        drawn.add(scene.snapshot(null));
      }
    }
    return stacked(drawn);
  }

  private static boolean opens(Pages pages, int number, Scene scene) {
    pages.open(number);
    scene.snapshot(null);
    return pages.page() == number;
  }

  /** What a lobby board says of it. */
  Optional<Image> board(Draft draft) {
    return stacked(boards.of(draft, draft.open(), draft.asOf()));
  }

  private static Optional<Image> stacked(List<WritableImage> pages) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    int width = (int) pages.getFirst().getWidth();
    int height = (int) pages.getFirst().getHeight();
    var whole = new WritableImage(width, pages.size() * (height + GAP) - GAP);
    for (int i = 0; i < pages.size(); i++) {
      var pixels = new int[width * height];
      pages
          .get(i)
          .getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      whole
          .getPixelWriter()
          .setPixels(
              0,
              i * (height + GAP),
              width,
              height,
              PixelFormat.getIntArgbInstance(),
              pixels,
              0,
              width);
    }
    return Optional.of(whole);
  }
}
