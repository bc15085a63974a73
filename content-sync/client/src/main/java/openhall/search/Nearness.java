package openhall.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.Item;
import openhall.content.ItemKey;

/** What comes nearest to words that nothing matches. */
final class Nearness {

  private static final int SHORTEST = 3;
  private static final int TELLING = 2;
  private static final int MOST_PAIRS = 31;

  /** How much of a text is shared, from its first shared pair to its last. */
  private record Shared(Index.Document document, Match why, double weight) {

    Hit hit() {
      return new Hit(document.key(), document.kind(), document.title(), why);
    }
  }

  private static final Comparator<Shared> ORDER =
      Comparator.comparingDouble((Shared each) -> -each.weight())
          .thenComparingInt(each -> each.document().title().length())
          .thenComparing(each -> each.document().key());

  private final Index index;
  private final Postings titles;
  private final Set<Item.Kind> among;
  private final int limit;

  Nearness(Index index, Postings titles, Set<Item.Kind> among, int limit) {
    this.index = index;
    this.titles = titles;
    this.among = among;
    this.limit = limit;
  }

  List<Hit> of(List<Query> terms) {
    var near = new LinkedHashMap<ItemKey, Hit>();
    for (Query term : terms) {
      // Of several terms, one may fit as it is.
      List<Hit> fitting =
          terms.size() > 1 ? index.look(term.text(), among, limit).hits() : List.of();
      List<Hit> hits = fitting.isEmpty() ? of(term) : fitting;
      hits.forEach(hit -> near.putIfAbsent(hit.key(), hit));
    }
    return near.values().stream().limit(limit).toList();
  }

  private List<Hit> of(Query term) {
    if (term.text().length() >= SHORTEST) {
      List<Hit> slipped = index.slipping(term, among, limit);
      if (!slipped.isEmpty()) {
        return slipped;
      }
    }
    return switch (term) {
      case Query.Letters _, Query.Digits _ -> beginning(term.text());
      case Query.Han _, Query.Mixed _ -> sharing(term.text());
    };
  }

  /** By the longest beginning that finds anything. */
  private List<Hit> beginning(String text) {
    for (int length = text.length() - 1; length >= TELLING; length--) {
      List<Hit> hits = index.named(text.substring(0, length), among, limit);
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }

  /** By the pairs of characters that a title has too, rare ones counting more. */
  private List<Hit> sharing(String text) {
    int[] pairs = pairs(text);
    int[] frequency = new int[pairs.length];
    long marks = 0;
    for (int pair : pairs) {
      marks |= Glyphs.wanted((char) (pair >>> Character.SIZE));
    }
    var found = new ArrayList<Posting>();
    var had = new ArrayList<Integer>();
    titles.forEach(
        marks,
        posting -> {
          int mask = had(posting.text(), pairs);
          if (mask != 0) {
            found.add(posting);
            had.add(mask);
            for (int i = 0; i < pairs.length; i++) {
              frequency[i] += (mask >> i) & 1;
            }
          }
        });
    var best = new Best<>(ORDER, 2 * limit);
    for (int i = 0; i < found.size(); i++) {
      double weight = weight(had.get(i), frequency);
      if (!best.isFull() || weight >= best.worst().weight()) {
        shared(found.get(i), pairs, had.get(i), weight).forEach(best::offer);
      }
    }
    return best.inOrder().stream().map(Shared::hit).toList();
  }

  private static double weight(int had, int[] frequency) {
    double weight = 0;
    for (int i = 0; i < frequency.length; i++) {
      weight += ((had >> i) & 1) / Math.log(2.0 + frequency[i]);
    }
    return weight;
  }

  private Stream<Shared> shared(Posting posting, int[] pairs, int had, double weight) {
    Text text = posting.text();
    int from = text.length();
    int to = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (((had >> i) & 1) != 0) {
        int at = place(text, pairs[i]);
        from = Math.min(from, at);
        to = Math.max(to, at + TELLING);
      }
    }
    var why = new Match(posting.part(), text.shown(), from, to, false);
    return posting.items().stream()
        .map(index::document)
        .filter(document -> among.contains(document.kind()))
        .map(document -> new Shared(document, why, weight));
  }

  /** Each pair of neighbouring characters as a number, at most 31 of them. */
  private static int[] pairs(String text) {
    return IntStream.range(0, text.length() - 1)
        .filter(at -> Glyphs.isHan(text.charAt(at)) && Glyphs.isHan(text.charAt(at + 1)))
        .map(at -> pair(text.charAt(at), text.charAt(at + 1)))
        .distinct()
        .limit(MOST_PAIRS)
        .toArray();
  }

  private static int pair(char first, char second) {
    return (first << Character.SIZE) | second;
  }

  /** Which of the pairs are there, as a mask. */
  private static int had(Text text, int[] pairs) {
    int had = 0;
    for (int at = 0; at + 1 < text.length(); at++) {
      int here = pair(text.glyph(at), text.glyph(at + 1));
      for (int i = 0; i < pairs.length; i++) {
        if (pairs[i] == here) {
          had |= 1 << i;
        }
      }
    }
    return had;
  }

  private static int place(Text text, int pair) {
    return IntStream.range(0, text.length() - 1)
        .filter(at -> pair(text.glyph(at), text.glyph(at + 1)) == pair)
        .findFirst()
        .orElse(0);
  }
}
