package openhall.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Postings with what most of them are passed over by, side by side in memory: to touch tens of
 * thousands of texts for each key takes longer than to read them. Immutable.
 */
final class Postings {

  private final Posting[] postings;
  private final int[] letters;
  private final long[] marks;
  private final long[] pairs;

  Postings(Collection<Posting> postings) {
    this.postings = postings.toArray(Posting[]::new);
    this.letters = new int[this.postings.length];
    this.marks = new long[this.postings.length];
    this.pairs = new long[this.postings.length * Pairs.LONGS];
    for (int i = 0; i < this.postings.length; i++) {
      letters[i] = this.postings[i].text().letters();
      marks[i] = this.postings[i].text().marks();
      this.postings[i].text().pairs().write(pairs, i);
    }
  }

  Postings only(Predicate<Posting> wanted) {
    return new Postings(Arrays.stream(postings).filter(wanted).toList());
  }

  int size() {
    return postings.length;
  }

  /** Hands over those from the one number to before the other in which the scan may find it. */
  void forEach(int from, int to, Scan scan, Consumer<Posting> visitor) {
    for (int i = from; i < to; i++) {
      if (scan.mayBeIn(letters[i], marks[i]) && scan.mayBeIn(pairs, i)) {
        visitor.accept(postings[i]);
      }
    }
  }

  /** Hands over all with one of these marks. */
  void forEach(long anyOf, Consumer<Posting> visitor) {
    for (int i = 0; i < postings.length; i++) {
      if ((marks[i] & anyOf) != 0) {
        visitor.accept(postings[i]);
      }
    }
  }
}
