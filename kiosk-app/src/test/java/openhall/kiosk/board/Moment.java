package openhall.kiosk.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import openhall.kiosk.board.present.Strips;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.SampleCatalogue;

/**
 * What a board of the sample items looks like at a moment. FX thread only.
 *
 * @param turn which notice and which of the pages each part shows
 */
record Moment(String name, Layout layout, BoardContent content, int turn) {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 26);
  private static final String MARK = "内容截至 11月22日 09:14 · 第 12 版 · 已核验 · 7K3P";

  /** Every kind of scene, and of each kind of page the one with most on it. */
  static List<Moment> all(Layout layout) {
    var gliding =
        new BoardComposer(
            layout,
            new Mishaps(mishap -> {
              throw mishap.why();
            }));
    Due alone = Due.byItself(Instant.MAX);
    var contents = new LinkedHashMap<String, Optional<BoardContent>>();
    var sample = SampleCatalogue.sample();
    contents.put("alone", gliding.compose(sample, alone, NOW, List.of()));
    contents.put("still", gliding.standing().compose(sample, alone, NOW, List.of()));
    contents.put("emergency", gliding.emergency(sample, NOW));
    for (SampleProgramme programme : SampleProgramme.ALL) {
      contents.put(programme.name(), gliding.compose(sample, programme.due(), NOW, List.of()));
    }
    var moments = new ArrayList<Moment>();
    contents.forEach((name, content) -> moments.addAll(of(name, layout, content.orElseThrow())));
    return moments;
  }

  private static List<Moment> of(String name, Layout layout, BoardContent content) {
    int most = content.of(Part.Pages.class).mapToInt(part -> fullest(part).size()).max().orElse(1);
    var moments = new ArrayList<Moment>();
    for (int turn = 0; turn < most; turn++) {
      moments.add(new Moment(name + "-" + (turn + 1), layout, content, turn));
    }
    return moments;
  }

  private static List<Page> fullest(Part.Pages part) {
    Map<Class<?>, Page> fullest = new LinkedHashMap<>();
    part.pages().stream()
        .sorted(Comparator.comparingInt(Page::characters).reversed())
        .forEach(page -> fullest.putIfAbsent(page.getClass(), page));
    return List.copyOf(fullest.values());
  }

  List<Page> pages() {
    return content.of(Part.Pages.class).map(this::page).toList();
  }

  private Page page(Part.Pages part) {
    List<Page> pages = fullest(part);
    return pages.get(turn % pages.size());
  }

  /** All of it, what glides as it begins. */
  Scene drawn() {
    var view = new BoardView(layout);
    view.clock(NOW);
    view.show(content);
    view.mark(MARK);
    var moving = new ArrayList<Moving>();
    for (Part part : content.parts()) {
      switch (part) {
        case Part.Side side -> view.show(side, turn);
        case Part.Still still -> view.show(still, still.lines().getFirst());
        case Part.Band band -> moving.add(new Moving.Words(band));
        case Part.Pages pages -> {
          Page page = page(pages);
          view.show(pages, page);
          if (page instanceof Page.GlidingTable table) {
            moving.add(new Moving.Rows(pages.place(), pages.area(), table));
          }
        }
      }
    }
    var over = new Pane();
    over.getChildren()
        .setAll(moving.stream().flatMap(m -> m.glide().stream()).map(Strips::seen).toList());
    var scene = new Scene(new StackPane(view.node(), over), layout.width(), layout.height());
    scene.getRoot().applyCss();
    return scene;
  }

  static WritableImage picture(Scene drawn) {
    return drawn.snapshot(null);
  }
}
