package openhall.kiosk.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.Scene;
import openhall.content.Zone;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.Catalogue;

/** The pages on which a board says something of one item, as they stand. FX thread only. */
public final class BoardPages {

  private final Layout layout;
  private final BoardComposer composer;

  public BoardPages(Layout layout) {
    this.layout = layout;
    var mishaps =
        new Mishaps(mishap -> {
          throw mishap.why();
        });
    this.composer = new BoardComposer(layout, mishaps).standing();
  }

  /**
   * As a board by itself shows it, else as one whose programme names it; nothing where none can.
   */
  public List<WritableImage> of(Catalogue catalogue, Item item, LocalDateTime now) {
    return Stream.<Supplier<Optional<BoardContent>>>of(
            () -> composer.emergency(catalogue, now),
            () -> composer.compose(catalogue, Due.byItself(Instant.MAX), now, List.of()),
            () -> composer.compose(catalogue, named(item), now, List.of()))
        .map(content -> content.get().map(all -> of(all, item.key(), now)).orElse(List.of()))
        .filter(pages -> !pages.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Due named(Item item) {
    Scene scene =
        item instanceof Picture
            ? new Scene.OnePicture(item.key().id())
            : new Scene.Pages(Set.of(), List.of(item.key().id()));
    var turn = new Zone.Turn(scene, List.of(), 1, 0);
    var part = new Due.Part(Zone.Share.WHOLE, List.of(turn));
    return new Due(Optional.empty(), List.of(part), false, Instant.MAX);
  }

  private List<WritableImage> of(BoardContent content, ItemKey item, LocalDateTime now) {
    return content
        .of(Part.Pages.class)
        .flatMap(part ->
            part.pages().stream()
                .filter(page -> page.shows().contains(item))
                .map(page -> drawn(content, part, page, now)))
        .toList();
  }

  private WritableImage drawn(
      BoardContent content, Part.Pages shown, Page page, LocalDateTime now) {
    var view = new BoardView(layout);
    view.clock(now);
    view.show(content);
    for (Part part : content.parts()) {
      switch (part) {
        case Part.Side side -> view.show(side, 0);
        case Part.Still still -> view.show(still, still.lines().getFirst());
        case Part.Band _ -> {}
        case Part.Pages pages -> {
          if (pages.equals(shown)) {
            view.show(pages, page);
          }
        }
      }
    }
    var scene = new javafx.scene.Scene(view.node(), layout.width(), layout.height());
    scene.getRoot().applyCss();
    return scene.snapshot(null);
  }
}
