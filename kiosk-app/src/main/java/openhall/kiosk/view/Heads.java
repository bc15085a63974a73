package openhall.kiosk.view;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Tab;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Touch;

/** The titles of pages. */
final class Heads {
  private static final int LONG = 26;
  private static final int LONGEST = 60;

  private Heads() {}

  static VBox title(String title, String note) {
    VBox head = Say.column("title-head", Say.even(title, "title", size(title)));
    if (!note.isEmpty()) {
      head.getChildren().add(Say.text(note, "facts"));
    }
    return head;
  }

  /** The longer it is, the smaller, so that it leaves room for what it is the title of. */
  private static String size(String title) {
    int length = title.codePointCount(0, title.length());
    if (length > LONGEST) {
      return "title-longest";
    }
    return length > LONG ? "title-long" : "title-short";
  }

  /** Facts that belong together stand in one line, as far as it reaches. */
  static VBox title(String title, List<String> facts) {
    // A separator never starts a line.
    return title(title, String.join("\u00A0\u00A0|  ", facts));
  }

  static Node tabs(Glass glass, List<Tab> tabs) {
    var row = new FlowPane();
    row.getStyleClass().add("tabs");
    for (Tab tab : tabs) {
      String spoken = tab.chosen() ? glass.say("{0}，已选", tab.title()) : tab.title();
      Touch touch =
          glass.touch(
              tab.chosen() ? "tab-chosen" : "tab", Say.word(tab.title()), spoken, tab.tap());
      row.getChildren().add(touch.as(AccessibleRole.RADIO_BUTTON, tab.chosen()));
    }
    return row;
  }
}
