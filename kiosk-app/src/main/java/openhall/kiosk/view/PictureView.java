package openhall.kiosk.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Paging;
import openhall.kiosk.screen.Screen.PicturePage;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Shown;

/** One picture as large as it fits, with what is to be said about it below, or beside it. */
final class PictureView {
  private static final double WORDS = 0.28;

  private PictureView() {}

  static Sheet of(Glass glass, PicturePage page) {
    var picture = new Shown(page.raster(), page.title(), page.pin(), page.lost());
    Label note = Say.text(page.note(), "picture-note", "body");
    Pane both = glass.mm().portrait() ? below(picture, note) : beside(glass, picture, note);
    if (page.note().isEmpty()) {
      both.getChildren().removeLast();
    }
    both.setMinHeight(0);
    VBox.setVgrow(both, Priority.ALWAYS);
    return Sheet.of(Heads.title(page.title(), ""), both);
  }

  private static Pane below(Shown picture, Label note) {
    return Say.column("picture-page", picture, note);
  }

  private static Pane beside(Glass glass, Shown picture, Label note) {
    Region words = note;
    if (glass.mm().large()) {
      note.getStyleClass().add("block");
      words = new Pages(glass, Say.column("picture-words", note), Paging.SINGLE);
    }
    words.setMinWidth(glass.mm().width() * WORDS);
    words.setMaxWidth(glass.mm().width() * WORDS);
    return Say.row("picture-page", Say.wide(picture), words);
  }
}
