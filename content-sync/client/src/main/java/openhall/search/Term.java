package openhall.search;

import openhall.search.Scan.Span;

/** One term in one pass: how to look for it, and where. */
record Term(Query query, Scan scan) {

  boolean concerns(Part part, Text text) {
    boolean kind =
        switch (query) {
          case Query.Han _ -> part != Part.BODY || looksInBodies(query);
          case Query.Digits _ -> part != Part.BODY;
          case Query.Letters _, Query.Mixed _ -> part.sounded() || part == Part.CODE;
        };
    return kind && (isTelling() || part == Part.TITLE || isWhole(part, text));
  }

  /** Bodies are found by characters only, and not by one alone. */
  static boolean looksInBodies(Query query) {
    return query instanceof Query.Han han && han.text().length() > 1;
  }

  /** Whether a match is worth showing: a single letter is in nearly everything. */
  boolean isTelling(Part part, Text text, Span span) {
    return isTelling() || (part == Part.TITLE && span.from() == 0) || isWhole(part, text);
  }

  private boolean isTelling() {
    return query.text().length() > 1 || Glyphs.isHan(query.text().charAt(0));
  }

  private static boolean isWhole(Part part, Text text) {
    return part == Part.CODE && text.length() == 1;
  }
}
