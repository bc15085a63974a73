package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import openhall.kiosk.view.control.Bar;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Touch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What staff are told must not get in the way of residents. */
final class StaffNoticeTest {

  static final List<Millimetres> PANELS = Panels.ALL;

  @ParameterizedTest
  @FieldSource("PANELS")
  void coversNoButtonAndNeverTheComplaintTelephone(Millimetres panel) {
    Fx.call(() -> {
      Panels.Shown shown = Panels.show(panel, Gallery.screen("home"));
      shown.view().notice("U 盘文件已损坏，请换一只 U 盘重新导出");
      Panels.settle(shown.scene());
      Bounds notice = bounds(shown.scene().lookup(".staff-notice"));
      assertThat(notice.getHeight()).isPositive();
      assertThat(shown.all(Bar.class)).noneMatch(bar -> bounds(bar).intersects(notice));
      assertThat(shown.all(Touch.class)).noneMatch(touch -> bounds(touch).intersects(notice));
      return true;
    });
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
