package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.device.Png;
import openhall.kiosk.view.Fx;
import openhall.kiosk.view.Seen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of scene on boards of every kind (D1, C45): all there, whole, and nothing over
 * anything else. The pictures stay in {@code target/scenes}, to be looked at.
 */
final class BoardScenesTest {

  private static final Path PICTURES = Path.of("target/scenes");
  private static final double ROUNDING = 1.5;
  private static final double LEAST_INK = 0.003;
  private static final double LEAST_TITLE = 0.75;

  private record Ink(Text text, Bounds at) {
    boolean meets(Ink other) {
      return Math.min(at.getMaxX(), other.at.getMaxX()) - Math.max(at.getMinX(), other.at.getMinX())
              > ROUNDING
          && Math.min(at.getMaxY(), other.at.getMaxY()) - Math.max(at.getMinY(), other.at.getMinY())
              > ROUNDING;
    }

    boolean isWithin(Box box) {
      return at.getMinX() >= box.left() - ROUNDING
          && at.getMaxX() <= box.left() + box.width() + ROUNDING
          && at.getMinY() >= box.top() - ROUNDING
          && at.getMaxY() <= box.top() + box.height() + ROUNDING;
    }

    boolean begins(Box box) {
      return at.getMinX() >= box.left()
          && at.getMinX() < box.left() + box.width()
          && at.getCenterY() >= box.top()
          && at.getCenterY() < box.top() + box.height();
    }

    @Override
    public String toString() {
      return "“%s” at %.0f,%.0f–%.0f,%.0f"
          .formatted(text.getText(), at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
    }
  }

  // An 86-inch panel, the same upright, one of four times the pixels.
  @ParameterizedTest
  @CsvSource({"1920, 1080, 1.0, 3000", "1080, 1920, 1.0, 3000", "3840, 2160, 2.0, 3500"})
  void everyKindOfSceneIsThereWholeAndApart(int width, int height, double density, double distance)
      throws Exception {
    Files.createDirectories(PICTURES);
    var layout = Layout.of(width, height, new Scale(density, distance));
    List<Moment> moments = Fx.call(() -> Moment.all(layout));
    for (Moment moment : moments) {
      Scene drawn = Fx.call(moment::drawn);
      WritableImage picture = Fx.call(() -> Moment.picture(drawn));
      String name = "%dx%d-%s".formatted(width, height, moment.name());
      Files.write(PICTURES.resolve(name + ".png"), Png.encode(picture));
      List<Box> parts = moment.content().parts().stream().map(Part::place).toList();
      assertThat(Fx.call(() -> faults(drawn, layout, parts))).as(name).isEmpty();
      assertThat(parts).as(name).allMatch(part -> ink(picture, part) >= LEAST_INK);
      assertThat(parts).as(name).noneMatch(part -> isBareAbove(picture, part));
      assertThat(Fx.call(() -> smallTitles(drawn, moment))).as(name).isEmpty();
    }
    Set<Class<?>> shown =
        moments.stream()
            .flatMap(moment -> moment.pages().stream())
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(kinds(Page.class).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> of) {
    return of.isSealed()
        ? Stream.of(of.getPermittedSubclasses()).flatMap(BoardScenesTest::kinds)
        : Stream.of(of);
  }

  private static List<String> faults(Scene drawn, Layout layout, List<Box> parts) {
    List<Ink> inks =
        texts(drawn.getRoot())
            .flatMap(text -> Seen.inks(text).stream().map(at -> new Ink(text, at)))
            .toList();
    var faults = new ArrayList<String>();
    var board = new Box(0, 0, (int) layout.width(), (int) layout.height());
    for (int i = 0; i < inks.size(); i++) {
      Ink ink = inks.get(i);
      Box room = parts.stream().filter(ink::begins).findFirst().orElse(board);
      if (!ink.isWithin(room)) {
        faults.add("beyond its place: " + ink);
      }
      inks.subList(i + 1, inks.size()).stream()
          .filter(ink::meets)
          .forEach(other -> faults.add("over another: " + ink + " and " + other));
    }
    return faults;
  }

  /** A title is no smaller than its page's words by more than a little. */
  private static List<String> smallTitles(Scene drawn, Moment moment) {
    double least =
        LEAST_TITLE
            * moment
                .content()
                .of(Part.Pages.class)
                .mapToDouble(part -> part.scale().body())
                .min()
                .orElse(0);
    return texts(drawn.getRoot())
        .filter(text -> text.getStyleClass().contains("head"))
        .filter(text -> text.getFont().getSize() < least)
        .map(Text::getText)
        .toList();
  }

  private static boolean isBareAbove(WritableImage picture, Box part) {
    int ground = picture.getPixelReader().getArgb(0, part.top() + part.height() / 2);
    int above =
        picture
            .getPixelReader()
            .getArgb(part.left() + part.width() / 2, part.top() + part.height() / 50);
    return part.left() > 0 && ground == above;
  }

  private static Stream<Text> texts(Node node) {
    return switch (node) {
      case Text text -> Stream.of(text);
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream().flatMap(BoardScenesTest::texts);
      default -> Stream.of();
    };
  }

  /** The share of its pixels that are not its ground. */
  private static double ink(WritableImage picture, Box part) {
    var pixels = new int[part.width() * part.height()];
    picture
        .getPixelReader()
        .getPixels(
            part.left(),
            part.top(),
            part.width(),
            part.height(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            part.width());
    Map<Integer, Integer> colours = new HashMap<>();
    for (int pixel : pixels) {
      colours.merge(pixel, 1, Integer::sum);
    }
    int ground = colours.values().stream().mapToInt(count -> count).max().orElseThrow();
    return 1 - (double) ground / pixels.length;
  }
}
