package openhall.kiosk.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Gliding;

/** What glides on a board: the sentences of the band, the rows of a long table. FX thread only. */
public final class Movement {

  private final Sentences band;
  private final TableGlide tables;
  private final Gliding gliding;
  private List<String> sentences = List.of();
  private Optional<Glide> words = Optional.empty();
  private Optional<Glide> table = Optional.empty();

  public Movement(Sentences band, TableGlide tables, Gliding gliding) {
    this.band = band;
    this.tables = tables;
    this.gliding = gliding;
  }

  /** Sentences that stay the same go on where they are. */
  void sentences(List<String> next) {
    if (!next.equals(sentences)) {
      sentences = List.copyOf(next);
      words = band.glide(sentences);
      show();
    }
  }

  void page(Page page) {
    Optional<Glide> before = table;
    table =
        page instanceof Page.GlidingTable gliding
            ? Optional.of(tables.glide(gliding))
            : Optional.empty();
    if (table.isPresent() || before.isPresent()) {
      show();
    }
  }

  private void show() {
    gliding.show(Stream.of(words, table).flatMap(Optional::stream).toList());
  }
}
