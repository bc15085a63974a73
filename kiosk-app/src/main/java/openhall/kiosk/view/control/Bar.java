package openhall.kiosk.view.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Event.Setting;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen.Chrome;

/** What is always at the bottom, in the same place: large type, contrast, reach, complaints. */
public final class Bar extends HBox {
  public Bar(Glass glass, Chrome chrome) {
    getStyleClass().add("bar");
    double size = glass.mm().text(18);
    getChildren()
        .addAll(
            toggle(
                glass,
                Say.word("大", "bar-glyph"),
                chrome.settings().large() ? "标准字" : "大字",
                chrome.settings().large(),
                Setting.LARGE_TYPE),
            toggle(
                glass,
                Say.sign(Signs.CONTRAST, size, "bar-sign"),
                chrome.settings().contrast() ? "原色" : "对比",
                chrome.settings().contrast(),
                Setting.CONTRAST));
    if (glass.mm().tall()) {
      getChildren()
          .add(
              toggle(
                  glass,
                  Say.sign(Signs.DOWN, size, "bar-sign"),
                  chrome.settings().low() ? "原位" : "低位",
                  chrome.settings().low(),
                  Setting.LOW_REACH));
    }
    setMinHeight(USE_PREF_SIZE);
    getChildren().add(complaint(glass, chrome));
  }

  private static Node toggle(Glass glass, Node sign, String text, boolean on, Setting setting) {
    VBox content = Say.column("bar-words", sign, Say.word(text, "bar-label"));
    content.setAlignment(Pos.CENTER);
    String spoken =
        switch (setting) {
          case LARGE_TYPE -> "大字";
          case CONTRAST -> "高对比度";
          case LOW_REACH -> "低位操作";
        };
    Touch touch =
        glass.touch(
            on ? "bar-on" : "bar-off",
            content,
            spoken + (on ? "，已打开" : "，已关闭"),
            new Event.Toggle(setting));
    touch.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    return touch;
  }

  private static Node complaint(Glass glass, Chrome chrome) {
    VBox words =
        Say.column(
            "bar-call",
            Say.word(chrome.complaint(), "bar-purpose"),
            Say.word(chrome.phone(), "bar-phone"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox line =
        Say.row("bar-line", Say.wide(words), Say.sign(Signs.ON, glass.mm().text(15), "bar-more"));
    line.setAlignment(Pos.CENTER);
    String spoken = chrome.complaint() + " " + chrome.phone() + "，更多电话";
    return Say.wide(
        glass.touch("bar-complaint", line, spoken, new Event.Open(new Place.Hotlines())));
  }
}
