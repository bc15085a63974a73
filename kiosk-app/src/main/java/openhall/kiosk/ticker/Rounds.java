package openhall.kiosk.ticker;

import java.util.ArrayList;
import java.util.List;
import openhall.content.Sentence;

/**
 * Says everything in short rounds, each with some of every sort: notices and telephones come back
 * often, and everything else comes in its turn. An emergency is alone at first and then in every
 * other round, so that what lasts for days does not hide the rest (C45, D1). Pure: the same number
 * always gives the same round.
 */
public record Rounds(Digest digest) {

  private static final int ALONE_AT_FIRST = 3;
  private static final int NOTICES = 2;
  private static final int HOTLINES = 1;
  private static final int OTHERS = 3;

  /** The sentences of that round; none where there is nothing to say. */
  public List<Sentence> at(long number) {
    if (!digest.isUrgent()) {
      return usual(number);
    }
    boolean alone = number < ALONE_AT_FIRST || number % 2 == 0;
    List<Sentence> others = alone ? List.of() : usual(number / 2);
    return others.isEmpty() ? digest.emergencies() : others;
  }

  private List<Sentence> usual(long number) {
    var round = new ArrayList<Sentence>();
    take(digest.notices(), NOTICES, number, round);
    take(digest.rest(), OTHERS, number, round);
    take(digest.hotlines(), HOTLINES, number, round);
    return List.copyOf(round);
  }

  private static void take(List<Sentence> from, int most, long number, List<Sentence> round) {
    int count = Math.min(most, from.size());
    for (int i = 0; i < count; i++) {
      round.add(from.get(Math.floorMod(number * count + i, from.size())));
    }
  }
}
