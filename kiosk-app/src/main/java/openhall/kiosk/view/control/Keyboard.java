package openhall.kiosk.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;

/** Digits and 26 letters for pinyin, with 清空 and 删除. */
public final class Keyboard extends VBox {
  private static final List<String> LINES =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  public Keyboard(Glass glass) {
    getStyleClass().add("keyboard");
    for (String line : LINES) {
      getChildren().add(line(glass, line));
    }
  }

  private static HBox line(Glass glass, String letters) {
    var keys = new ArrayList<Node>();
    letters.chars().forEach(c -> keys.add(letter(glass, Character.toString(c))));
    if (letters.startsWith("z")) {
      keys.addFirst(wide(glass, "清空", new Event.Clear()));
      keys.addLast(wide(glass, "删除", new Event.Erase()));
    }
    HBox line = Say.row("keys", keys.toArray(Node[]::new));
    line.setAlignment(Pos.CENTER);
    return line;
  }

  private static Node letter(Glass glass, String typed) {
    String shown = typed.toUpperCase(Locale.ROOT);
    return glass.key("key", Say.word(shown), shown, new Event.Typed(typed));
  }

  private static Node wide(Glass glass, String text, Event event) {
    Touch key = glass.key("key-wide", Say.word(text), text, event);
    HBox.setHgrow(key, Priority.ALWAYS);
    return key;
  }
}
