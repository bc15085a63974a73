package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Speed;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Type follows the viewing distance, and whatever is shown is shown whole. */
final class BoardLegibilityTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 26);
  private static final String MARK = "内容截至 11月22日 09:14 · 第 12 版 · 已核验 · 7K3P";
  private static final double CAPITAL_PER_DISTANCE = 0.0122;

  // An 86-inch panel, the same upright, one of four times the pixels, a wall of 5 by 3 metres.
  @ParameterizedTest
  @CsvSource({
    "1920, 1080, 1.0, 3000",
    "1920, 1080, 1.0, 4150",
    "1080, 1920, 1.0, 3000",
    "3840, 2160, 2.0, 3500",
    "1920, 1080, 0.37, 10000",
    "1280, 720, 1.0, 10000"
  })
  void nothingOnABoardIsCut(int width, int height, double density, double distance) {
    var layout = Layout.of(width, height, new Scale(density, distance));
    BoardContent content = content(layout);
    var cut = new ArrayList<String>();
    for (int i = 0; i < content.pages().size(); i++) {
      Page page = content.pages().get(i);
      int turn = i;
      cut.addAll(Fx.call(() -> cut(layout, content, page, turn)));
    }
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.0, 3000", "1.0, 4150", "2.0, 3500", "0.37, 10000"})
  void aCapitalLetterIsAsHighAsTheDistanceAsks(double density, double distance) {
    double size = new Scale(density, distance).body();
    double high = Fx.call(() -> heightOfACapital(size));
    assertThat(high).isGreaterThanOrEqualTo(CAPITAL_PER_DISTANCE * distance * density);
  }

  @Test
  void aPanelTooSmallForItsDistanceSaysSo() {
    var asked = new Scale(1.0, 10_000);
    assertThat(Layout.of(1280, 720, asked).isTooFar(asked)).isTrue();
    assertThat(Layout.of(1920, 1080, new Scale(1.0, 3000)).isTooFar(new Scale(1.0, 3000)))
        .isFalse();
  }

  @Test
  void aWordOfTheBandStaysInViewForEightSeconds() {
    var layout = Layout.of(1920, 1080, new Scale(1.0, 3000));
    var words =
        new Moving.Words(new Part.Band(layout.bandPlace(), "公告", 50, List.of("公告"), List.of()));
    Glide band = Fx.call(() -> words.glide().orElseThrow());
    assertThat(band.window().width() / band.speed().pixelsASecond()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void aTableGlidesSlowlyEnoughToReadFourCharactersASecond() {
    var layout = Layout.of(1920, 1080, new Scale(1.0, 3000));
    Page.GlidingTable table = table(content(layout));
    Glide glide = Fx.call(() -> new TableGlide(layout.pagePlace(), layout.page()).glide(table));
    double seconds = glide.strip().length() / glide.speed().pixelsASecond();
    assertThat(glide.speed()).isNotEqualTo(new Speed(1, 1));
    assertThat(seconds * 4).isGreaterThanOrEqualTo(table.characters());
    assertThat(table.dwell().toSeconds() * 4L).isGreaterThanOrEqualTo(table.characters());
  }

  @Test
  void aBoardOnWhichNothingGlidesHasEverySentenceWholeLineByLine() {
    var layout = Layout.of(1920, 1080, new Scale(1.0, 3000));
    var gliding = new BoardComposer(layout, new Mishaps(_ -> {}));
    BoardContent still = Fx.call(() -> composed(gliding.standing()));
    BoardContent moving = composed(gliding);
    assertThat(still.of(Part.Band.class)).isEmpty();
    Part.Still band = still.of(Part.Still.class).findFirst().orElseThrow();
    String all = String.join("", band.lines());
    moving
        .of(Part.Band.class)
        .flatMap(part -> part.sentences().stream())
        .forEach(words -> assertThat(all).contains(words.replace(" ", "").substring(0, 4)));
    double room = band.place().width();
    assertThat(band.lines())
        .allSatisfy(line ->
            assertThat(new FxRuler().width(line, band.band().size(), false)).isLessThan(room));
    assertThat(band.line(Duration.ZERO)).isEqualTo(band.lines().getFirst());
    assertThat(band.line(Duration.ofSeconds(7))).isEqualTo(band.lines().getFirst());
  }

  private static BoardContent composed(BoardComposer composer) {
    return composer
        .compose(SampleCatalogue.sample(), Due.byItself(Instant.MAX), NOW, List.of())
        .orElseThrow();
  }

  @Test
  void aButtonThatPausesIsLargeEnoughForAnyFinger() {
    for (Scale scale : List.of(new Scale(1.0, 3000), new Scale(2.0, 1500), new Scale(0.5, 4000))) {
      var layout = Layout.of(1920, 1080, scale);
      var button = Fx.call(() -> new PauseButton(layout, () -> {}).node());
      double least = 20 * layout.scale().pixelsPerMm();
      assertThat(button.getPrefHeight()).isGreaterThanOrEqualTo(least);
      assertThat(button.getPrefWidth()).isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void theButtonThatPausesIsBelowThePagesAlsoWhileThereAreNone() {
    var layout = Layout.of(1920, 1080, new Scale(1.0, 3000));
    BoardContent content = content(layout);
    double[] tops =
        Fx.call(() -> {
          var view = new BoardView(layout);
          view.pausedBy(() -> {});
          Node button = view.node().getChildrenUnmodifiable().getLast();
          double before = button.getLayoutY();
          view.show(content);
          return new double[] {before, button.getLayoutY()};
        });
    assertThat(tops[0]).isGreaterThan(layout.height() * 0.8);
    assertThat(tops[1]).isGreaterThanOrEqualTo(layout.headHeight() + layout.panelHeight() - 1);
  }

  @Test
  void hotlinesStayInSightWhereThereIsNoColumnForThem() {
    BoardContent upright = content(Layout.of(1080, 1920, new Scale(1.0, 3000)));
    Part.Band band = upright.of(Part.Band.class).findFirst().orElseThrow();
    assertThat(upright.of(Part.Side.class)).isEmpty();
    assertThat(band.sentences()).anyMatch(words -> words.contains("5832 0119"));
  }

  private static BoardContent content(Layout layout) {
    return new BoardComposer(layout, new Mishaps(_ -> {}))
        .compose(SampleCatalogue.sample(), Due.byItself(Instant.MAX), NOW, List.of())
        .orElseThrow();
  }

  private static Page.GlidingTable table(BoardContent content) {
    List<Page.FeeTable> fees =
        content.pages().stream()
            .flatMap(page ->
                page instanceof Page.FeeTable some
                    ? java.util.stream.Stream.of(some)
                    : java.util.stream.Stream.of())
            .toList();
    List<Page.Row> rows = fees.stream().flatMap(some -> some.rows().stream()).toList();
    return new Page.GlidingTable("收费标准", fees.getFirst().columns(), rows);
  }

  private static double heightOfACapital(double size) {
    var letter = new Text("H");
    letter.setFont(FxRuler.font(size, false));
    letter.setBoundsType(TextBoundsType.VISUAL);
    return letter.getLayoutBounds().getHeight();
  }

  private static List<String> cut(Layout layout, BoardContent content, Page page, int turn) {
    var view = new BoardView(layout);
    view.clock(NOW);
    view.show(content);
    view.mark(MARK);
    content.of(Part.Side.class).forEach(side -> view.show(side, turn));
    content.of(Part.Pages.class).forEach(part -> view.show(part, page));
    var scene = new Scene(view.node(), layout.width(), layout.height());
    scene.getRoot().applyCss();
    var cut = new ArrayList<String>();
    walk(scene.getRoot(), layout, cut);
    // What stands below the panels: the mark and the label of the band.
    cut.removeIf(words -> words.startsWith(MARK) || words.startsWith("公告 "));
    return cut;
  }

  private static void walk(Node node, Layout layout, List<String> cut) {
    if (node instanceof Text text && !text.getText().isEmpty()) {
      Bounds at = text.localToScene(text.getLayoutBounds());
      boolean whole =
          at.getMinX() >= layout.margin()
              && at.getMaxX() <= layout.width() - layout.margin() + 1
              && at.getMinY() >= 0
              && at.getMaxY() <= layout.headHeight() + layout.panelHeight();
      if (!whole) {
        cut.add(text.getText() + " " + at);
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, layout, cut));
    }
  }
}
