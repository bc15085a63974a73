package openhall.kiosk.board.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.content.Zone;

/**
 * What is due on a board.
 *
 * @param programme that rules it; empty when the board composes itself
 * @param parts of the board and what plays there; none when the board composes itself
 * @param quiet whether the panel is off
 * @param until when to ask again: the next change, or some days ahead when none comes before
 */
public record Due(Optional<ItemKey> programme, List<Part> parts, boolean quiet, Instant until) {

  public Due {
    parts = List.copyOf(parts);
  }

  /** A board that nobody has made a programme for. */
  public static Due byItself(Instant until) {
    return new Due(Optional.empty(), List.of(), false, until);
  }

  /** Whether the board shows the same, for however long. */
  public boolean shows(Due other) {
    return programme.equals(other.programme) && parts.equals(other.parts) && quiet == other.quiet;
  }

  /** A part of the board and the turns that play there now, of one priority; never none. */
  public record Part(Zone.Share share, List<Zone.Turn> turns) {
    public Part {
      turns = List.copyOf(turns);
    }
  }
}
