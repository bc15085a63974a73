package openhall.search;

import openhall.search.Scan.Span;

/** One term in one pass: how to look for it, and where. */
record Term(Query query, Scan scan) {

  boolean concerns(Part part) {
    return switch (query) {
      case Query.Han _ -> part != Part.BODY || looksInBodies(query);
      case Query.Digits _ -> part != Part.BODY;
      case Query.Letters _, Query.Mixed _ -> part.sounded() || part == Part.CODE;
    };
  }

  /** Bodies are found by characters only, and not by one alone. */
  static boolean looksInBodies(Query query) {
    return query instanceof Query.Han han && han.text().length() > 1;
  }

  /** Whether a match is worth showing: a single letter is in nearly everything. */
  boolean isTelling(Part part, Text text, Span span) {
    return query.text().length() > 1
        || Glyphs.isHan(query.text().charAt(0))
        || (part == Part.TITLE && span.from() == 0)
        || (part == Part.CODE && text.length() == 1);
  }
}
