package openhall.kiosk.board;

import java.util.Optional;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;

/** Something on a board that glides: equal when it is the same at the same place. */
sealed interface Moving {

  /** How it glides; what has no words does not. FX thread only. */
  Optional<Glide> glide();

  /** The sentences of a band. */
  record Words(Part.Band band) implements Moving {
    @Override
    public Optional<Glide> glide() {
      return sentences().glide(band.sentences());
    }

    /** What is in view glides on, and nothing follows it. */
    Glide ending(Glide running, long travelled) {
      return sentences().ending(band.sentences(), running, travelled);
    }

    /** Whether nothing of what {@link #ending} made is in view any more. */
    boolean isOver(Glide ending, long travelled) {
      return sentences().isOver(ending, travelled);
    }

    private Sentences sentences() {
      return new Ticker(band).sentences();
    }
  }

  /** The rows of a table longer than its place. */
  record Rows(Box place, PageArea area, Page.GlidingTable table) implements Moving {
    @Override
    public Optional<Glide> glide() {
      return Optional.of(new TableGlide(place, area).glide(table));
    }
  }
}
