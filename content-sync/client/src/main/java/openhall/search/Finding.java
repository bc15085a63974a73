package openhall.search;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import openhall.content.Item;
import openhall.search.Scan.Span;
import org.jspecify.annotations.Nullable;

/** One pass over an index, and the order of what it finds. */
final class Finding {

  /** Places by rank: the start of a title, inside one or a whole saying, then the other parts. */
  private static final int TITLE_START = 0;

  private static final int TITLE_WORD = 1;
  private static final int MOST_WORDS = 30;
  private static final int NAME = 2;

  /** As many as a small screen computer has processors for beside its picture. */
  private static final int SHARES = 2;

  private static final int WORTH_SHARING = 4_000;

  /** With nine keys all is guessed; initials no more than whole syllables. */
  private static final int GUESSED = 8;

  /**
   * A match; one for all items that have the text.
   *
   * @param weight how much it says for its word
   */
  private record Spot(Match why, String word, int weight, int place, int cost) {

    /** Start and middle of a title differ less than what letters may mean. */
    int group() {
      return Math.max(place, TITLE_WORD);
    }

    Spot and(Spot other) {
      Spot better = other.place < place ? other : this;
      return new Spot(
          better.why, better.word, better.weight, Math.max(place, other.place), cost + other.cost);
    }
  }

  /** How likely a word is that was found. */
  private static final class Uses {
    private int count;
  }

  /** An item and the best match in it, with how likely its word is. */
  private record Found(Index.Document document, Spot spot, int uses) {

    String title() {
      return document.title();
    }

    Hit hit() {
      return new Hit(document.key(), document.kind(), document.title(), spot.why());
    }
  }

  /**
   * By part, then by how much was guessed, then by how likely the very word is, because letters
   * alone say nothing (cjr is 残疾人 more often than anything else); then by place.
   */
  private static final Comparator<Found> ORDER =
      comparingInt((Found found) -> found.spot().group())
          .thenComparingInt(found -> found.spot().cost())
          .thenComparingInt(found -> -found.uses())
          .thenComparingInt(found -> found.spot().place())
          .thenComparingInt(found -> found.spot().why().from())
          .thenComparingInt(found -> found.title().length())
          .thenComparing(Found::title)
          .thenComparing(found -> found.document().key());

  private final List<Index.Document> documents;
  private final Postings postings;
  private final Set<Item.Kind> among;
  private final int limit;

  /**
   * @param among the kinds that are wanted
   * @param limit how many items at most
   */
  Finding(List<Index.Document> documents, Postings postings, Set<Item.Kind> among, int limit) {
    this.documents = documents;
    this.postings = postings;
    this.among = among;
    this.limit = limit;
  }

  /**
   * The items that match all of the terms, of which there is at least one; the best of them.
   *
   * @param exact what is said of the matches
   */
  Answer of(List<Term> terms, boolean exact) {
    @Nullable Spot[] all = look(terms.getFirst(), exact);
    for (Term term : terms.subList(1, terms.size())) {
      @Nullable Spot[] more = look(term, exact);
      for (int item = 0; item < all.length; item++) {
        Spot one = all[item];
        Spot other = more[item];
        all[item] = one == null || other == null ? null : one.and(other);
      }
    }
    return ranked(all, terms.getLast().query());
  }

  private Answer ranked(@Nullable Spot[] spots, Query last) {
    Map<String, Uses> uses = new HashMap<>();
    var used = new Uses[spots.length];
    for (int item = 0; item < spots.length; item++) {
      Spot spot = spots[item];
      if (spot != null) {
        used[item] = uses.computeIfAbsent(spot.word(), _ -> new Uses());
        used[item].count += spot.weight();
      }
    }
    var best = new Best<>(ORDER, limit);
    for (int item = 0; item < spots.length; item++) {
      Spot spot = spots[item];
      if (spot != null && (!best.isFull() || isNear(spot, best.worst().spot()))) {
        best.offer(new Found(documents.get(item), spot, used[item].count));
      }
    }
    List<Hit> hits = best.inOrder().stream().map(Found::hit).toList();
    return new Answer(hits, last.inLetters() ? words(uses) : List.of());
  }

  /** False for most that come after the other, without a closer look. */
  private static boolean isNear(Spot spot, Spot other) {
    int behind = Integer.compare(spot.group(), other.group());
    return behind < 0 || (behind == 0 && spot.cost() <= other.cost());
  }

  /** The words in characters that the letters may have meant. */
  private static List<String> words(Map<String, Uses> uses) {
    return uses.entrySet().stream()
        .filter(entry -> entry.getKey().chars().allMatch(c -> Glyphs.isHan((char) c)))
        .sorted(
            comparingInt((Map.Entry<String, Uses> entry) -> -entry.getValue().count)
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** With so many texts each processor takes its share; who types waits for all of them. */
  private @Nullable Spot[] look(Term term, boolean exact) {
    int shares = postings.size() < WORTH_SHARING ? 1 : SHARES;
    int share = (postings.size() + shares - 1) / shares;
    return IntStream.range(0, shares)
        .parallel()
        .mapToObj(i -> look(term, exact, i * share, Math.min(postings.size(), (i + 1) * share)))
        .reduce(Finding::better)
        .orElseThrow();
  }

  /** For each item the better of two; of equals the first. */
  private static @Nullable Spot[] better(@Nullable Spot[] spots, @Nullable Spot[] more) {
    for (int item = 0; item < spots.length; item++) {
      Spot one = spots[item];
      Spot other = more[item];
      if (other != null && (one == null || other.place() < one.place())) {
        spots[item] = other;
      }
    }
    return spots;
  }

  private @Nullable Spot[] look(Term term, boolean exact, int from, int to) {
    var best = new Spot[documents.size()];
    boolean onKeys = term.query().onKeys();
    postings.forEach(
        from,
        to,
        term.scan(),
        posting -> {
          if (term.concerns(posting.part(), posting.text())) {
            Span span = term.scan().in(posting.text());
            if (span.found() && term.isTelling(posting.part(), posting.text(), span)) {
              int cost = onKeys ? span.cost() / GUESSED : span.cost();
              add(posting, spot(posting, span, cost, exact), best);
            }
          }
        });
    return best;
  }

  private static Spot spot(Posting posting, Span span, int cost, boolean exact) {
    Text text = posting.text();
    var why = new Match(posting.part(), text.shown(), span.from(), span.to(), exact);
    String word = text.shown().substring(span.from(), span.to());
    int place = place(posting.part(), text, span);
    return new Spot(why, word, weight(text, span, place), place, cost);
  }

  private void add(Posting posting, Spot spot, @Nullable Spot[] best) {
    for (int item : posting.items()) {
      Spot before = best[item];
      boolean better = before == null || spot.place() < before.place();
      if (better && among.contains(documents.get(item).kind())) {
        best[item] = spot;
      }
    }
  }

  private static int place(Part part, Text text, Span span) {
    boolean atStart = span.from() == 0;
    boolean atEnd = span.to() == text.length();
    return switch (part) {
      case TITLE -> atStart ? TITLE_START : TITLE_WORD;
      case ALIAS -> atStart && atEnd ? TITLE_WORD : NAME;
      case DETAIL -> 3;
      case DEPARTMENT -> 4;
      // The last digits of a code are what people know of it.
      case CODE -> atEnd ? atStart ? TITLE_WORD : 4 : 5;
      case BODY -> 6;
    };
  }

  /** What starts or ends a text is a word; what stands inside may be two halves. */
  private static int weight(Text text, Span span, int place) {
    int weight = span.from() == 0 ? 4 : span.to() == text.length() ? 2 : 1;
    return place <= NAME ? weight * 4 : weight;
  }
}
