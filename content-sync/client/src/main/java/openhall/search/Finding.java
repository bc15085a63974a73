package openhall.search;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.content.ItemKey;
import openhall.search.Scan.Span;

/** One pass over an index, and the order of what it finds. */
final class Finding {

  /** Places by rank: the start of a title, inside one or a whole saying, then the other parts. */
  private static final int TITLE_START = 0;

  private static final int TITLE_WORD = 1;

  /** An item and the best match in it. */
  private record Found(Index.Document document, Match why, int place, int cost) {

    /** Start and middle of a title differ less than what letters may mean. */
    int group() {
      return Math.max(place, TITLE_WORD);
    }

    String word() {
      return why.text().substring(why.from(), why.to());
    }

    Found and(Found other) {
      return new Found(
          document,
          other.place < place ? other.why : why,
          Math.max(place, other.place),
          cost + other.cost);
    }

    Hit hit() {
      return new Hit(document.key(), document.kind(), document.title(), why);
    }
  }

  /** With how likely its word is. */
  private record Ranked(Found found, int uses) {

    String title() {
      return found.document().title();
    }

    ItemKey key() {
      return found.document().key();
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

  private final List<Index.Document> documents;
  private final List<Posting> postings;
  private final boolean exact;

  Finding(List<Index.Document> documents, List<Posting> postings, boolean exact) {
    this.documents = documents;
    this.postings = postings;
    this.exact = exact;
  }

  /** The items that match all of the terms, of which there is at least one. */
  List<Hit> of(List<Term> terms) {
    Map<Integer, Found> all = look(terms.getFirst());
    for (Term term : terms.subList(1, terms.size())) {
      Map<Integer, Found> more = look(term);
      all.keySet().retainAll(more.keySet());
      all.replaceAll((item, found) -> found.and(more.getOrDefault(item, found)));
    }
    return ranked(all.values());
  }

  private List<Hit> ranked(Collection<Found> found) {
    Map<String, Integer> uses = new HashMap<>();
    found.forEach(each -> uses.merge(each.word(), weight(each.why()), Integer::sum));
    return found.stream()
        .map(each -> new Ranked(each, uses.getOrDefault(each.word(), 0)))
        .sorted(ORDER)
        .map(ranked -> ranked.found().hit())
        .toList();
  }

  private Map<Integer, Found> look(Term term) {
    var best = new HashMap<Integer, Found>();
    for (Posting posting : postings) {
      if (term.concerns(posting.part())) {
        Span span = term.scan().in(posting.text());
        if (span.found() && term.isTelling(posting.part(), posting.text(), span)) {
          add(posting, span, best);
        }
      }
    }
    return best;
  }

  private void add(Posting posting, Span span, Map<Integer, Found> best) {
    Text text = posting.text();
    var why = new Match(posting.part(), text.shown(), span.from(), span.to(), exact);
    boolean whole = span.from() == 0 && span.to() == text.length();
    int place = place(posting.part(), span.from() == 0, whole);
    for (int item : posting.items()) {
      best.merge(
          item,
          new Found(documents.get(item), why, place, span.cost()),
          (a, b) -> b.place() < a.place() ? b : a);
    }
  }

  private static int place(Part part, boolean atStart, boolean whole) {
    return switch (part) {
      case TITLE -> atStart ? TITLE_START : TITLE_WORD;
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
