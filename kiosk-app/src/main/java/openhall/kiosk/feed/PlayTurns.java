package openhall.kiosk.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.store.Play;
import openhall.store.PlayLog;

/**
 * What is on show in each place of each board, and since when; tells the log what begins and for
 * how long it has lasted. Time that passes is not read from the clock, which may be set. One
 * thread.
 */
final class PlayTurns {

  private record Place(String board, String place) {
    static Place of(Play play) {
      return new Place(play.board(), play.place());
    }
  }

  private record Turn(Play play, long number, Instant begun, long since) {}

  private final PlayLog log;
  private final Map<Place, Turn> turns = new HashMap<>();

  PlayTurns(PlayLog log) {
    this.log = log;
  }

  /**
   * This is on show now, and nothing else. A turn that goes on is begun anew with each hour, so
   * that every hour has its own.
   *
   * @param nanos of a clock that nobody sets
   */
  void show(List<Play> plays, Instant now, long nanos) {
    var before = new HashMap<>(turns);
    // What cannot be noted is begun again at the next look.
    turns.clear();
    for (Turn turn : before.values()) {
      log.lasted(turn.number(), Duration.ofNanos(nanos - turn.since()));
    }
    for (Play play : plays) {
      Turn turn = before.get(Place.of(play));
      turns.put(
          Place.of(play),
          turn != null && turn.play().equals(play) && sameHour(turn.begun(), now)
              ? turn
              : new Turn(play, log.begin(play, now), now, nanos));
    }
  }

  private static boolean sameHour(Instant a, Instant b) {
    return a.truncatedTo(ChronoUnit.HOURS).equals(b.truncatedTo(ChronoUnit.HOURS));
  }
}
