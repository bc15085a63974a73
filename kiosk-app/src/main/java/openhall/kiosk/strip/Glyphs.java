package openhall.kiosk.strip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import openhall.content.Sentence;

/**
 * Which characters the fonts of this machine have. JavaFX cannot be asked, so each is drawn once
 * and compared with what is drawn where there is nothing. FX thread only.
 */
final class Glyphs {

  private static final int CELL = 32;
  // Never a character.
  private static final int NOTHING = Character.MAX_CODE_POINT;
  private static final int AT_ONCE = 200;

  private final Font font;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private final int[] box;

  Glyphs(Font font) {
    this.font = Font.font(font.getFamily(), CELL / 2);
    this.box = pictures(List.of(NOTHING)).getFirst();
  }

  /** Whether all of it can be drawn. */
  boolean has(String text) {
    List<Integer> asked = text.codePoints().distinct().filter(Glyphs::isInk).boxed().toList();
    List<Integer> fresh = asked.stream().filter(c -> !known.containsKey(c)).toList();
    for (int from = 0; from < fresh.size(); from += AT_ONCE) {
      learn(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)));
    }
    return asked.stream().allMatch(c -> known.getOrDefault(c, false));
  }

  private static boolean isInk(int character) {
    return !Character.isWhitespace(character) && !Character.isSpaceChar(character);
  }

  private void learn(List<Integer> fresh) {
    List<int[]> pictures = pictures(fresh);
    for (int i = 0; i < fresh.size(); i++) {
      known.put(fresh.get(i), !Arrays.equals(pictures.get(i), box));
    }
  }

  /** For staff: which characters of the sentence are missing. */
  String words(Sentence sentence) {
    String lacking =
        sentence
            .whole()
            .codePoints()
            .distinct()
            .filter(c -> !known.getOrDefault(c, true))
            .mapToObj("U+%04X"::formatted)
            .collect(Collectors.joining(" "));
    return "“%s”没有显示：本机字体缺 %s".formatted(sentence.whole(), lacking);
  }

  private List<int[]> pictures(List<Integer> characters) {
    if (characters.isEmpty()) {
      return List.of();
    }
    var row = new Group();
    for (int i = 0; i < characters.size(); i++) {
      var text = new Text(Character.toString(characters.get(i)));
      text.setFont(font);
      text.setTextOrigin(VPos.TOP);
      text.setX(i * CELL);
      row.getChildren().add(text);
    }
    var image = new WritableImage(characters.size() * CELL, CELL);
    var all = new SnapshotParameters();
    all.setViewport(new Rectangle2D(0, 0, image.getWidth(), CELL));
    var scene = new Scene(row, image.getWidth(), CELL);
    scene.getRoot().snapshot(all, image);
    var pictures = new ArrayList<int[]>();
    for (int i = 0; i < characters.size(); i++) {
      var pixels = new int[CELL * CELL];
      image
          .getPixelReader()
          .getPixels(i * CELL, 0, CELL, CELL, PixelFormat.getIntArgbInstance(), pixels, 0, CELL);
      pictures.add(pixels);
    }
    return pictures;
  }
}
