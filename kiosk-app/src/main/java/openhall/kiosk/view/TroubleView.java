package openhall.kiosk.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Screen.Trouble;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;

/** A page that failed: what one can do now, and the code to tell. */
final class TroubleView {
  private TroubleView() {}

  static Sheet of(Glass glass, Trouble trouble) {
    VBox quiet = quiet(trouble.title(), trouble.words());
    VBox code =
        Say.column(
            "trouble-code",
            Say.word(glass.say("代号"), "trouble-label"),
            Say.word(trouble.code(), "trouble-figure"));
    code.setAlignment(Pos.CENTER);
    code.setMaxWidth(Region.USE_PREF_SIZE);
    quiet.getChildren().add(code);
    return Sheet.of(new Region(), quiet);
  }

  /** Made of next to nothing, for when even the page that tells of a failure fails. */
  static Node bare(Glass glass, Trouble trouble) {
    VBox words =
        Say.column(
            "trouble-bare",
            Say.word(trouble.title()),
            Say.word(glass.say("代号") + " " + trouble.code()),
            Say.word(trouble.chrome().complaint() + " " + trouble.chrome().phone()),
            Say.word(glass.say("点这里回到首页")));
    words.setAlignment(Pos.CENTER);
    return glass.touch(
        "trouble-touch", words, glass.say("{0}，回到首页", trouble.title()), new Event.Home());
  }

  private static VBox quiet(String title, List<String> words) {
    VBox quiet = Say.column("quiet", Say.centred(title, "quiet-title"));
    words.forEach(word -> quiet.getChildren().add(Say.centred(word, "quiet-text")));
    quiet.setAlignment(Pos.CENTER);
    VBox.setVgrow(quiet, Priority.ALWAYS);
    return quiet;
  }
}
