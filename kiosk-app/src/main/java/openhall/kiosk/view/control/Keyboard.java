package openhall.kiosk.view.control;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import openhall.kiosk.screen.Event;

/** Digits and 26 letters for pinyin, with 清空 and 删除. */
public final class Keyboard extends GridPane {
  private static final List<String> LINES =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  /** Half a key is one column. */
  private static final int COLUMNS = 20;

  private static final int KEY = 2;
  private static final int WIDE = 3;

  public Keyboard(Glass glass) {
    getStyleClass().add("keyboard");
    // The columns share what there is; what their keys would like together is more.
    double width = glass.mm().width() * (glass.mm().portrait() ? 0.5 : 0.4);
    setMinWidth(width);
    setPrefWidth(width);
    for (int column = 0; column < COLUMNS; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(constraints);
    }
    for (int line = 0; line < LINES.size(); line++) {
      String letters = LINES.get(line);
      int first = (COLUMNS - KEY * letters.length()) / 2;
      for (int i = 0; i < letters.length(); i++) {
        add(letter(glass, letters.substring(i, i + 1)), first + KEY * i, line, KEY, 1);
      }
    }
    int last = LINES.size() - 1;
    add(wide(glass, glass.say("清空"), new Event.Clear()), 0, last, WIDE, 1);
    add(wide(glass, glass.say("删除"), new Event.Erase()), COLUMNS - WIDE, last, WIDE, 1);
  }

  private static Node letter(Glass glass, String typed) {
    String shown = typed.toUpperCase(Locale.ROOT);
    return glass.key("key", Say.word(shown), shown, new Event.Typed(typed));
  }

  private static Node wide(Glass glass, String text, Event event) {
    return glass.key("key-wide", Say.word(text), text, event);
  }
}
