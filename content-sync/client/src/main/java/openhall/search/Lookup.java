package openhall.search;

import openhall.search.Scan.Span;
import org.jspecify.annotations.Nullable;

/**
 * One term in one pass over an index: looks into each different text once, however many items share
 * it. One thread.
 */
final class Lookup {

  private final Query term;
  private final Scan scan;
  private final @Nullable Span[] known;

  /**
   * @param texts how many different texts the index has
   */
  Lookup(Query term, Scan scan, int texts) {
    this.term = term;
    this.scan = scan;
    this.known = new @Nullable Span[texts];
  }

  /** Where the term is in that line, if it is to be found there at all. */
  Span in(Rows.Line line) {
    return concerns(line.part()) ? in(line.text()) : Span.NONE;
  }

  /** Whether a match is worth showing: a single letter is in nearly everything. */
  boolean isTelling(Rows.Line line, Span span) {
    return term.text().length() > 1
        || Glyphs.isHan(term.text().charAt(0))
        || (line.part() == Part.TITLE && span.from() == 0)
        || (line.part() == Part.CODE && line.text().length() == 1);
  }

  private Span in(Text text) {
    Span span = known[text.number()];
    if (span == null) {
      span = scan.in(text);
      known[text.number()] = span;
    }
    return span;
  }

  private boolean concerns(Part part) {
    return switch (term) {
      case Query.Han han -> part != Part.BODY || han.text().length() > 1;
      case Query.Digits _ -> part != Part.BODY;
      case Query.Letters _, Query.Mixed _ -> part.sounded() || part == Part.CODE;
    };
  }
}
