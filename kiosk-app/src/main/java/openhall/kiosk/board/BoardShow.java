package openhall.kiosk.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import openhall.content.BoardName;
import openhall.content.ItemKey;
import openhall.content.Programme;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.board.timetable.Timetable;
import openhall.kiosk.screen.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Runs a board: the release it shows, what its timetable says, the pages that are due, the clock. A
 * new release takes the whole board at once, and a new day composes it anew, so that a superseded
 * fee goes on its date, also offline. FX thread only.
 */
public final class BoardShow {

  private final BoardComposer composer;
  private final BoardView view;
  private final Movement movement;
  private final BoardName board;
  private final ZoneId zone;
  private final Alarm alarm = new Alarm();
  private String mark = "";
  private @Nullable Catalogue catalogue;
  private @Nullable Timetable timetable;
  private @Nullable Composed composed;
  private @Nullable Performance playing;

  /**
   * What was composed for which time.
   *
   * @param warning what has the whole board while an emergency does
   */
  private record Composed(
      Performance usual, Optional<Performance> warning, Due due, LocalDate day, Instant at) {}

  public BoardShow(
      BoardComposer composer, BoardView view, Movement movement, BoardName board, ZoneId zone) {
    this.composer = composer;
    this.view = view;
    this.movement = movement;
    this.board = board;
    this.zone = zone;
  }

  /** Shows another release; pages that were not there before come first. */
  public void release(Catalogue next, String nextMark, Instant now) {
    catalogue = next;
    mark = nextMark;
    timetable = new Timetable(next.items(Programme.class), board, zone);
    compose(now);
    play(now, false);
  }

  /** Shows what is due at that instant; call once a second. */
  public void at(Instant now) {
    boolean minute = view.clock(local(now));
    if (isOutdated(now)) {
      compose(now);
    }
    play(now, minute);
  }

  /** Whether the panel is to be off. */
  public boolean isQuiet() {
    return composed != null && composed.due().quiet();
  }

  /** Items whose words are on the page now. */
  public List<ItemKey> visible() {
    return playing == null ? List.of() : playing.visible();
  }

  /** Also when somebody has set the clock back. */
  private boolean isOutdated(Instant now) {
    return composed == null
        || now.isBefore(composed.at())
        || !now.isBefore(composed.due().until())
        || !local(now).toLocalDate().equals(composed.day());
  }

  private void compose(Instant now) {
    if (catalogue == null || timetable == null) {
      return;
    }
    LocalDateTime local = local(now);
    alarm.hear(catalogue, local.toLocalDate(), now);
    Due due = timetable.at(now);
    Optional<BoardContent> usual = composer.compose(catalogue, due, local, before(due), mark);
    if (usual.isPresent()) {
      composed =
          new Composed(
              new Performance(usual.get(), view, now),
              composer
                  .emergency(catalogue, local, mark)
                  .map(warning -> new Performance(warning, view, now)),
              due,
              local.toLocalDate(),
              now);
    }
  }

  /** What is new is told from what was there only as long as the board shows the same things. */
  private List<Page> before(Due due) {
    return composed != null && composed.due().shows(due)
        ? composed.usual().content().pages()
        : List.of();
  }

  private void play(Instant now, boolean minute) {
    if (composed == null) {
      return;
    }
    Performance next =
        composed
            .warning()
            .filter(warning -> alarm.rings(now, warning.content().reading()))
            .orElse(composed.usual());
    if (next == playing) {
      next.at(now, minute);
    } else {
      if (playing != null) {
        playing.leave(now);
      }
      playing = next;
      next.enter(now);
    }
    movement.show(next.moving());
  }

  private LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }
}
