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
      return new Ticker(band).sentences().glide(band.sentences());
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
