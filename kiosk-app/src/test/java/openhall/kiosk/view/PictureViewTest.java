package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import openhall.content.Raster;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Pages;
import org.junit.jupiter.api.Test;

final class PictureViewTest {
  // Sound in its form, and its data cannot be unpacked.
  private static final Raster TORN =
      Raster.of(
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAAAAAB7tgMBAAAAA0lEQVQBAgNT"
                      + "NxetAAAAAElFTkSuQmCC"));

  @Test
  void aPictureThatCannotBeDrawnIsSaidInWords() {
    var sample = (Screen.PicturePage) Gallery.screen("sample");
    var torn =
        new Screen.PicturePage(
            sample.chrome(), sample.title(), "", TORN, Optional.empty(), sample.lost());
    KioskView view = showing(torn);
    assertThat(texts(view)).anyMatch(text -> text.startsWith("这张图片显示不出来，请到 1 号咨询台"));
    assertThat(view.root().lookup(".picture-paper")).isNull();
  }

  @Test
  void whoeverComesBackFromAPictureFindsThePageHeLeft() {
    KioskView view = showing(Gallery.screen("procedure-flow"));
    Fx.call(() -> {
      ((Pages) view.root().lookup(".pages")).open(1);
      Panels.settle(view.root().getScene());
      view.show(Gallery.screen("sample"));
      view.show(Gallery.screen("procedure-flow"));
      Panels.settle(view.root().getScene());
      return true;
    });
    assertThat(Fx.call(() -> page(view))).isEqualTo(1);
  }

  @Test
  void theNextPersonBeginsAtTheTop() {
    KioskView view = showing(Gallery.screen("procedure-flow"));
    Fx.call(() -> {
      ((Pages) view.root().lookup(".pages")).open(1);
      Panels.settle(view.root().getScene());
      view.show(Gallery.screen("home"));
      view.show(Gallery.screen("procedure-flow"));
      Panels.settle(view.root().getScene());
      return true;
    });
    assertThat(Fx.call(() -> page(view))).isZero();
  }

  @Test
  void theTagPointsAtTheWindow() {
    KioskView view = showing(Gallery.screen("plan"));
    Fx.call(() -> {
      Node ring = view.root().lookup(".picture-ring");
      var picture = (ImageView) view.root().lookup(".picture").lookup("ImageView");
      double x = ring.getBoundsInParent().getCenterX() - picture.getLayoutX();
      double y = ring.getBoundsInParent().getCenterY() - picture.getLayoutY();
      assertThat(x / picture.getFitWidth())
          .isCloseTo(0.897, org.assertj.core.data.Offset.offset(0.005));
      assertThat(y / picture.getFitHeight())
          .isCloseTo(0.796, org.assertj.core.data.Offset.offset(0.005));
      return true;
    });
    assertThat(texts(view)).contains("3 号窗口");
  }

  private static int page(KioskView view) {
    return ((Pages) view.root().lookup(".pages")).page();
  }

  private static java.util.List<String> texts(KioskView view) {
    return Fx.call(() ->
        view.root().lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList());
  }

  private static KioskView showing(Screen screen) {
    return Fx.call(() -> {
      var panel = Panels.ALL.getFirst();
      var view = new KioskView(panel, _ -> {}, new Panels.Ticks());
      var scene = new Scene(view.root(), panel.width(), panel.height());
      view.show(screen);
      Panels.settle(scene);
      return view;
    });
  }
}
