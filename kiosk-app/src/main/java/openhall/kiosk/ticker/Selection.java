package openhall.kiosk.ticker;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Scene;
import openhall.content.Sentence;
import openhall.content.Zone;
import openhall.kiosk.board.timetable.Round;
import openhall.kiosk.screen.Nearest;

/**
 * What a programme chooses of the sentences of a day: its scenes as lines. Pure.
 *
 * @param turns that play now, wherever on the display
 */
record Selection(Digest day, ItemKey programme, List<Zone.Turn> turns) {

  Selection {
    turns = List.copyOf(turns);
  }

  /** All of it, and emergencies in any case (C45). */
  Digest digest() {
    List<Sentence> chosen = Round.of(turns.stream().map(this::weighted).toList());
    boolean daily = turns.stream().anyMatch(turn -> saysTheDay(turn.scene()));
    return new Digest(
        day.emergencies(),
        daily
            ? day.notices().stream().filter(notice -> !chosen.contains(notice)).toList()
            : List.of(),
        daily ? day.hotlines() : List.of(),
        chosen);
  }

  private static boolean saysTheDay(Scene scene) {
    return scene instanceof Scene.Ticker(var own) && own.isEmpty();
  }

  private List<Sentence> weighted(Zone.Turn turn) {
    return Collections.nCopies(turn.weight(), lines(turn.scene())).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A picture, a clock and a queue are no lines. */
  private List<Sentence> lines(Scene scene) {
    return switch (scene) {
      case Scene.Pages(var of, var items) -> named(items, about(of));
      case Scene.Table(var fees) -> named(fees, about(Set.of(Scene.Subject.FEES)));
      case Scene.OneNotice(var notice) ->
          named(List.of(notice), about(Set.of(Scene.Subject.NOTICES)));
      case Scene.Ticker _ -> Sentence.own(programme, scene);
      case Scene.OnePicture _, Scene.Calls _, Scene.Clock _ -> List.of();
    };
  }

  /** Nothing chosen means everything. */
  private List<Sentence> about(Set<Scene.Subject> subjects) {
    Set<Sentence.Subject> meant =
        (subjects.isEmpty() ? Stream.of(Scene.Subject.values()) : subjects.stream())
            .map(Selection::spoken)
            .collect(Collectors.toSet());
    return Round.of(List.of(day.notices(), day.rest())).stream()
        .filter(sentence -> meant.contains(sentence.subject()))
        .toList();
  }

  private static Sentence.Subject spoken(Scene.Subject subject) {
    return switch (subject) {
      case PROCEDURES -> Sentence.Subject.GUIDE;
      case FEES -> Sentence.Subject.FEE;
      case RULES -> Sentence.Subject.RULE;
      case NOTICES -> Sentence.Subject.NOTICE;
    };
  }

  /** Nothing named means everything. */
  private static List<Sentence> named(List<ItemId> ids, List<Sentence> among) {
    if (ids.isEmpty()) {
      return among;
    }
    Set<ItemKey> meant = Nearest.among(among.stream().map(Sentence::item).toList(), ids);
    return among.stream().filter(sentence -> meant.contains(sentence.item())).toList();
  }
}
