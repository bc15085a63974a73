package openhall.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.search.Scan.Span;

/** One pass over all items for the same terms, and the order of what it finds. */
final class Finding {

  /** Places by rank: the start of a title, inside one or a whole saying, then the other parts. */
  private static final int TITLE_START = 0;

  private static final int TITLE_WORD = 1;

  /** An item and the best match for all terms in it. */
  private record Found(Index.Candidate candidate, Match why, int place, int cost) {

    /** Start and middle of a title differ less than what letters may mean. */
    int group() {
      return Math.max(place, TITLE_WORD);
    }

    String word() {
      return why.text().substring(why.from(), why.to());
    }

    Found and(Found other) {
      return new Found(
          candidate,
          other.place < place ? other.why : why,
          Math.max(place, other.place),
          cost + other.cost);
    }

    Hit hit() {
      Index.Document document = candidate.document();
      return new Hit(document.key(), document.kind(), document.title(), why);
    }
  }

  /** With how likely its word is. */
  private record Ranked(Found found, int uses) {

    String title() {
      return found.candidate().document().title();
    }

    ItemKey key() {
      return found.candidate().document().key();
    }
  }

  /**
   * By part, then by how much was guessed, then by how likely the very word is, because letters
   * alone say nothing (cjr is 残疾人 more often than anything else); then by place.
   */
  private static final Comparator<Ranked> ORDER =
      comparingInt((Ranked ranked) -> ranked.found().group())
          .thenComparingInt(ranked -> ranked.found().cost())
          .thenComparingInt(ranked -> -ranked.uses())
          .thenComparingInt(ranked -> ranked.found().place())
          .thenComparingInt(ranked -> ranked.found().why().from())
          .thenComparingInt(ranked -> ranked.title().length())
          .thenComparing(Ranked::title)
          .thenComparing(Ranked::key);

  private final List<Lookup> lookups;
  private final boolean exact;

  Finding(List<Lookup> lookups, boolean exact) {
    this.lookups = lookups;
    this.exact = exact;
  }

  List<Hit> in(List<Index.Candidate> candidates) {
    var found = new ArrayList<Found>();
    for (Index.Candidate candidate : candidates) {
      look(candidate).ifPresent(found::add);
    }
    Map<String, Integer> uses = new HashMap<>();
    found.forEach(each -> uses.merge(each.word(), weight(each.why()), Integer::sum));
    return found.stream()
        .map(each -> new Ranked(each, uses.getOrDefault(each.word(), 0)))
        .sorted(ORDER)
        .map(ranked -> ranked.found().hit())
        .toList();
  }

  private Optional<Found> look(Index.Candidate candidate) {
    Optional<Found> all = look(candidate, lookups.getFirst());
    for (Lookup lookup : lookups.subList(1, lookups.size())) {
      all = all.flatMap(one -> look(candidate, lookup).map(one::and));
    }
    return all;
  }

  private Optional<Found> look(Index.Candidate candidate, Lookup lookup) {
    int bestPlace = Integer.MAX_VALUE;
    Span best = Span.NONE;
    Rows.Line where = null;
    for (Rows.Line line : candidate.lines()) {
      if (bestPlace <= TITLE_WORD) {
        break;
      }
      Span span = lookup.in(line);
      if (span.found() && place(line, span) < bestPlace && lookup.isTelling(line, span)) {
        bestPlace = place(line, span);
        best = span;
        where = line;
      }
    }
    if (where == null) {
      return Optional.empty();
    }
    var why = new Match(where.part(), where.text().shown(), best.from(), best.to(), exact);
    return Optional.of(new Found(candidate, why, bestPlace, best.cost()));
  }

  private static int place(Rows.Line line, Span span) {
    boolean whole = span.from() == 0 && span.to() == line.text().length();
    return switch (line.part()) {
      case TITLE -> span.from() == 0 ? TITLE_START : TITLE_WORD;
      case ALIAS -> whole ? TITLE_WORD : 2;
      case DETAIL -> 3;
      case DEPARTMENT -> 4;
      case CODE -> whole ? TITLE_WORD : 5;
      case BODY -> 6;
    };
  }

  /** What starts or ends a text is a word; what stands inside may be two halves. */
  private static int weight(Match why) {
    if (why.from() == 0) {
      return 4;
    }
    return why.to() == why.text().length() ? 2 : 1;
  }
}
