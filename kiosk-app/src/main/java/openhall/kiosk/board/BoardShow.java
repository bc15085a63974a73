package openhall.kiosk.board;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import openhall.content.BoardName;
import openhall.kiosk.board.timetable.Daypart;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Runs a board: the release it shows, what its timetable says, the pages that are due, the clock. A
 * new release, or what else is due by the timetable, takes the whole board at once, between two
 * scenes; a new day does not wait, so that a superseded fee goes on its date, also offline. FX
 * thread only.
 */
public final class BoardShow {

  private final BoardComposer composer;
  private final BoardView view;
  private final Movement movement;
  private final Mishaps mishaps;
  private final BoardTime time;
  private final BoardName board;
  private final ZoneId zone;
  private final Alarm alarm = new Alarm();
  private @Nullable Composed composed;
  private @Nullable Waiting waiting;
  private @Nullable Performance playing;
  private boolean resting;
  private boolean blank;

  /**
   * What was composed of which release for which daypart.
   *
   * @param warning what has the whole board while an emergency does
   */
  private record Composed(
      Catalogue release, Performance usual, Optional<Performance> warning, Daypart daypart) {}

  /** What is to take the board over, and what would glide of it. */
  private record Waiting(
      Catalogue release, Daypart daypart, List<Moving> gliding, boolean urgent, Duration since) {}

  public BoardShow(
      BoardComposer composer,
      BoardView view,
      Movement movement,
      BoardTime time,
      BoardName board,
      ZoneId zone) {
    this.composer = composer;
    this.view = view;
    this.movement = movement;
    this.mishaps = composer.mishaps();
    this.time = time;
    this.board = board;
    this.zone = zone;
  }

  /** Another release is there; it is shown as soon as nobody is disturbed by that. */
  public void release(Catalogue next) {
    await(next);
    second();
  }

  /** Shows what is due now; to be called once a second. */
  public void second() {
    boolean minute = view.clock(local());
    movement.pause(time.isPaused());
    view.paused(time.isPaused());
    if (composed != null && !composed.daypart().contains(time.wall())) {
      turn(composed.release());
    }
    if (waiting != null && isDue(waiting)) {
      take(waiting);
    }
    play(minute);
  }

  /** Whether the programme wants the panel off. */
  public boolean isQuiet() {
    return composed != null && composed.daypart().due().quiet();
  }

  /** Whether there is an emergency, for which a panel is switched on (C45). */
  public boolean hasEmergency() {
    return composed != null && composed.warning().isPresent();
  }

  /** Black and still while nobody is there, or what is due again. */
  public void rest(boolean now) {
    if (now != resting) {
      resting = now;
      view.dark(now);
      play(false);
    }
  }

  /** Nothing of the content while the office wants that, not even an emergency; or all again. */
  public void blank(boolean now) {
    if (now != blank) {
      blank = now;
      view.blank(now);
      play(false);
    }
  }

  /** The release that is on the glass; empty while there is none. */
  public Optional<Catalogue> release() {
    return Optional.ofNullable(composed).map(Composed::release);
  }

  /** Whose words are on the glass now, and where. */
  public List<Visible> visible() {
    return playing == null || resting || blank ? List.of() : playing.visible(movement);
  }

  /** What is on the glass could not be painted. */
  public void failed(RuntimeException why) {
    if (playing != null) {
      playing.failed(why, time.shown());
    }
  }

  /** Something else is due of the release that is shown, or of the one that waits. */
  private void turn(Catalogue shown) {
    if (waiting == null) {
      await(shown);
    } else if (!waiting.daypart().contains(time.wall())) {
      await(waiting.release());
    }
  }

  private void await(Catalogue next) {
    mishaps.composing();
    Daypart daypart = daypart(next);
    List<Moving> gliding =
        content(next, daypart.due()).map(c -> performance(c).moving()).orElse(List.of());
    boolean urgent =
        composed == null
            || (waiting != null && waiting.urgent())
            || !composed.daypart().isOfTheDayOf(daypart, zone)
            || Changeover.isUrgent(composed.release(), next, local().toLocalDate());
    Duration since = waiting == null ? time.passed() : waiting.since();
    waiting = new Waiting(next, daypart, gliding, urgent, since);
  }

  private boolean isDue(Waiting next) {
    boolean free = movement.isFreeFor(next.gliding());
    boolean pageEnds = playing == null || playing.isBetweenPages(time.shown());
    Duration waited = time.passed().minus(next.since());
    boolean due = Changeover.isDue(waited, next.urgent(), pageEnds, free);
    if (!due && !free) {
      movement.runOut(next.gliding());
    }
    return due;
  }

  private void take(Waiting next) {
    if (next.urgent()) {
      time.go();
    }
    compose(next.release());
  }

  private void compose(Catalogue release) {
    waiting = null;
    mishaps.drawing();
    movement.goOn();
    alarm.hear(release, local().toLocalDate(), time.wall());
    Daypart daypart = daypart(release);
    Optional<BoardContent> usual = content(release, daypart.due());
    if (usual.isEmpty()) {
      clear();
      return;
    }
    composed =
        new Composed(
            release,
            performance(usual.get()),
            composer.emergency(release, local()).map(this::performance),
            daypart);
  }

  /** Nothing of the release can be shown, and nothing of the one before may be. */
  private void clear() {
    composed = null;
    playing = null;
    view.clear();
    movement.show(List.of());
  }

  private LocalDateTime local() {
    return LocalDateTime.ofInstant(time.wall(), zone);
  }

  private Daypart daypart(Catalogue release) {
    return Daypart.of(release, board, zone, time.wall());
  }

  private Optional<BoardContent> content(Catalogue release, Due due) {
    return composer.compose(release, due, local(), before(due));
  }

  /** One that plays already goes on. */
  private Performance performance(BoardContent content) {
    return playing != null && playing.content().equals(content)
        ? playing
        : new Performance(content, view, mishaps, time.shown());
  }

  /** What is new is told from what was there only as long as the board shows the same things. */
  private List<Page> before(Due due) {
    return composed != null && composed.daypart().due().shows(due)
        ? composed.usual().content().pages()
        : List.of();
  }

  private void play(boolean minute) {
    if (composed == null) {
      return;
    }
    Performance next =
        composed
            .warning()
            .filter(warning -> alarm.rings(time.wall(), warning.content().reading()))
            .orElse(composed.usual());
    if (next == playing) {
      next.at(time.shown(), minute);
    } else {
      if (playing != null) {
        playing.leave(time.shown());
      }
      playing = next;
      next.enter(time.shown());
    }
    glide(next);
  }

  /** What cannot be made to glide is skipped like a page that cannot be drawn. */
  private void glide(Performance now) {
    try {
      movement.show(resting || blank ? List.of() : now.moving());
    } catch (RuntimeException e) {
      now.failed(e, time.shown());
    }
  }
}
