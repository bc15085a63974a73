package openhall.kiosk.view.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Keying;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Place.Keys;
import openhall.kiosk.screen.Typing;
import openhall.kiosk.screen.Typing.Choice;

/**
 * The keys, with the words that typed letters may mean above them, and beside those the way to
 * other keys, always in the same place. 26 letters with digits as on a typewriter, or in the order
 * of the alphabet where a panel is too narrow for ten keys of a finger's width; nine keys as on a
 * telephone; digits.
 */
public final class Keyboard extends VBox {
  private static final String DIGITS = "1234567890";
  private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private static final List<String> ORDERED = List.of("abcdefg", "hijklmn", "opqrstu", "vwxyz");
  private static final List<String> NINE =
      List.of("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ");

  /** Half a key is one column. */
  private static final int HALVES = 20;

  private static final int KEY = 2;
  private static final int WIDE = 3;
  private static final int NARROW_COLUMNS = 7;

  /** Of the panel's width: what keys may take beside a list, and what there is below one. */
  private static final double BESIDE = 0.46;

  private static final double BELOW = 0.88;

  private final Glass glass;
  private final KeyMaker keys;
  private final Place.Search place;
  private final boolean narrow;

  public Keyboard(Glass glass, Typing typing) {
    this.glass = glass;
    this.keys = new KeyMaker(glass);
    this.place = typing.place();
    Millimetres mm = glass.mm();
    this.narrow = keys.across(DIGITS.length()) > mm.width() * (mm.portrait() ? BELOW : BESIDE);
    getStyleClass().add("keyboard");
    double width =
        switch (typing.keys()) {
          case ALPHABET -> keys.across(narrow ? NARROW_COLUMNS : DIGITS.length());
          case NINE, DIGITS -> keys.letters();
        };
    setMinWidth(width);
    setPrefWidth(width);
    getChildren()
        .addAll(
            words(typing),
            switch (typing.keys()) {
              case ALPHABET -> narrow ? ordered() : alphabet();
              case NINE -> nine();
              case DIGITS -> digits();
            });
  }

  public boolean isFor(Typing typing) {
    return place.equals(typing.place());
  }

  /** Offers the words that the letters may mean by now; not a key moves. */
  public void offer(Typing typing) {
    getChildren().set(0, words(typing));
  }

  private Node words(Typing typing) {
    var fitting = new Fitting(keys.gap());
    for (Choice word : typing.words()) {
      Touch touch =
          glass.touch("word", Say.word(word.text()), glass.say("选“{0}”", word.text()), word.tap());
      fitting.add(touch);
    }
    HBox row = Say.row("words", Say.wide(fitting));
    switch (typing.keys()) {
      case ALPHABET -> {
        if (narrow) {
          row.getChildren().add(other("123", Keys.DIGITS));
        }
        row.getChildren().add(other(glass.say("九键"), Keys.NINE));
      }
      case NINE, DIGITS -> row.getChildren().add(other(glass.say("26 键"), Keys.ALPHABET));
    }
    return row;
  }

  private KeyGrid alphabet() {
    var grid = new KeyGrid(HALVES, keys.gap());
    letters(grid, DIGITS, 0);
    for (int line = 0; line < LETTERS.size(); line++) {
      letters(grid, LETTERS.get(line), line + 1);
    }
    grid.add(keys.wide(glass.say("清空"), new Event.Clear()), 0, LETTERS.size(), WIDE);
    grid.add(keys.wide(glass.say("删除"), new Event.Erase()), HALVES - WIDE, LETTERS.size(), WIDE);
    return grid;
  }

  private void letters(KeyGrid grid, String letters, int line) {
    int first = (HALVES - KEY * letters.length()) / 2;
    for (int i = 0; i < letters.length(); i++) {
      grid.add(keys.key(letters.substring(i, i + 1)), first + KEY * i, line, KEY);
    }
  }

  private KeyGrid ordered() {
    var grid = new KeyGrid(NARROW_COLUMNS, keys.gap());
    for (int line = 0; line < ORDERED.size(); line++) {
      String letters = ORDERED.get(line);
      for (int i = 0; i < letters.length(); i++) {
        grid.add(keys.key(letters.substring(i, i + 1)), i, line, 1);
      }
    }
    int last = ORDERED.size() - 1;
    grid.add(keys.wide(glass.say("清空"), new Event.Clear()), NARROW_COLUMNS - 2, last, 1);
    grid.add(keys.wide(glass.say("删除"), new Event.Erase()), NARROW_COLUMNS - 1, last, 1);
    return grid;
  }

  private KeyGrid nine() {
    var grid = new KeyGrid(KeyMaker.COLUMNS, keys.gap());
    grid.add(keys.wide(glass.say("空格"), new Event.Typed(" ")), 0, 0, 1);
    for (int i = 0; i < NINE.size(); i++) {
      grid.add(nine(i + 2, NINE.get(i)), (i + 1) % 3, (i + 1) / 3, 1);
    }
    keys.side(grid);
    grid.add(other("123", Keys.DIGITS), 3, 2, 2);
    return grid;
  }

  private KeyGrid digits() {
    var grid = new KeyGrid(KeyMaker.COLUMNS, keys.gap());
    keys.digits(grid);
    grid.add(other(glass.say("九键"), Keys.NINE), 4, 2, 1);
    return grid;
  }

  private Touch nine(int number, String letters) {
    VBox words =
        Say.column("key-nine", Say.word(Integer.toString(number), "key-number"), Say.word(letters));
    words.setAlignment(Pos.CENTER);
    return keys.sized(
        glass.key("key", words, number + "，" + letters, new Event.Typed(Keying.key(number))));
  }

  private Touch other(String name, Keys next) {
    return keys.sized(
        glass.key(
            "key-other",
            Say.word(name),
            glass.say("换成{0}", name),
            new Event.Open(new Place.Search(next, place.within()))));
  }
}
