package openhall.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import openhall.content.Item;
import openhall.content.ItemKey;

/**
 * All that can be found in one release. Immutable, any thread; building it from 30,000 rows takes a
 * moment, so build it off the screen's thread and once for each release.
 */
public final class Index {

  /** So few exact hits let similar ones follow. */
  private static final int FEW = 3;

  private static final Answer NOTHING = new Answer(List.of(), List.of());

  /** What a store keeps of one item. {@code row} is from {@link Tokens#rows}. */
  public record Document(ItemKey key, Item.Kind kind, String title, String row) {}

  private record Place(Part part, String text) {}

  private final Sounds sounds = new Sounds();
  private final List<Document> documents;
  private final Postings all;

  /** All but the bodies, in which only what is nowhere else is looked for. */
  private final Postings names;

  private final Postings titles;

  /** What nobody looks for by itself: pictures are found where they belong. */
  private static final Set<Item.Kind> UNSEEN =
      EnumSet.of(Item.Kind.FINDER, Item.Kind.PICTURE, Item.Kind.PROGRAMME);

  private static final Set<Item.Kind> ANY = EnumSet.allOf(Item.Kind.class);

  private Index(Collection<Document> documents) {
    this.documents =
        documents.stream().filter(document -> !UNSEEN.contains(document.kind())).toList();
    var byText = new LinkedHashMap<Place, Posting>();
    for (int item = 0; item < this.documents.size(); item++) {
      for (Rows.Line line : Rows.read(this.documents.get(item).row())) {
        byText
            .computeIfAbsent(new Place(line.part(), line.text()), place -> posting(line))
            .add(item);
      }
    }
    synonyms(documents)
        .besides(byText.values())
        .forEach((name, besides) -> {
          Posting posting =
              byText.computeIfAbsent(
                  new Place(Part.ALIAS, name), _ -> new Posting(Part.ALIAS, besides.name()));
          besides.items().removeAll(posting.items());
          besides.items().forEach(posting::add);
        });
    this.all = new Postings(byText.values());
    this.names = all.only(posting -> posting.part() != Part.BODY);
    this.titles = all.only(p -> p.part() == Part.TITLE || p.part() == Part.ALIAS);
  }

  private Synonyms synonyms(Collection<Document> documents) {
    var synonyms = new Synonyms();
    documents.stream()
        .filter(document -> document.kind() == Item.Kind.FINDER)
        .flatMap(document -> Rows.read(document.row()).stream())
        .filter(line -> line.part() == Part.ALIAS && line.text().indexOf(Synonyms.BETWEEN) > 0)
        .forEach(line -> synonyms.add(sounds.text(line.text(), line.readings())));
    return synonyms;
  }

  private Posting posting(Rows.Line line) {
    return new Posting(line.part(), sounds.text(line.text(), line.readings()));
  }

  public static Index of(Collection<Document> documents) {
    return new Index(documents);
  }

  /** How many items can be found. */
  public int size() {
    return documents.size();
  }

  /**
   * The items that match all terms of what was typed, the likeliest first. Nothing for blanks.
   *
   * @param limit how many at most
   */
  public List<Hit> find(String typed, int limit) {
    return look(typed, ANY, limit).hits();
  }

  /** The same among these kinds alone, with the words that were meant. */
  public Answer look(String typed, Set<Item.Kind> among, int limit) {
    List<Query> terms = terms(typed);
    if (terms.isEmpty()) {
      return NOTHING;
    }
    int most = Math.max(FEW, limit);
    var inNames = new Finding(documents, names, among, most);
    Answer exact = inNames.of(exactly(terms), true);
    if (exact.hits().size() < most && terms.stream().anyMatch(Term::looksInBodies)) {
      exact = new Finding(documents, all, among, most).of(exactly(terms), true);
    }
    if (exact.hits().size() >= FEW) {
      return cut(exact, limit);
    }
    Answer similar = inNames.of(scanned(terms, this::loosely), false);
    return cut(joined(exact, similar), limit);
  }

  /**
   * The items of these kinds that are nearest to what was typed where nothing matches it: with one
   * slip, or by what they share with it.
   *
   * @param limit how many at most
   */
  public List<Hit> nearest(String typed, Set<Item.Kind> among, int limit) {
    List<Query> terms = terms(typed);
    return terms.isEmpty()
        ? List.of()
        : new Nearness(this, titles, Set.copyOf(among), limit).of(terms);
  }

  /** What has the term in a title or another name. */
  List<Hit> named(String term, Set<Item.Kind> among, int limit) {
    return new Finding(documents, titles, among, limit).of(exactly(Query.parse(term)), true).hits();
  }

  /** With one slip in the term. */
  List<Hit> slipping(Query term, Set<Item.Kind> among, int limit) {
    return new Finding(documents, titles, among, limit)
        .of(scanned(List.of(term), query -> Scan.slipping(query.text())), false)
        .hits();
  }

  Document document(int item) {
    return documents.get(item);
  }

  private List<Query> terms(String typed) {
    return Query.parse(typed).stream().map(this::simplified).toList();
  }

  private static List<Term> exactly(List<Query> queries) {
    return scanned(queries, query -> Scan.exactly(query.text()));
  }

  private static List<Term> scanned(List<Query> queries, Function<Query, Scan> scan) {
    return queries.stream().map(query -> new Term(query, scan.apply(query))).toList();
  }

  private static Answer joined(Answer exact, Answer similar) {
    var hits = new ArrayList<>(exact.hits());
    var words = new LinkedHashSet<>(exact.words());
    Set<ItemKey> known = new HashSet<>();
    hits.forEach(hit -> known.add(hit.key()));
    similar.hits().stream().filter(hit -> known.add(hit.key())).forEach(hits::add);
    words.addAll(similar.words());
    return new Answer(hits, List.copyOf(words));
  }

  private static Answer cut(Answer answer, int limit) {
    return new Answer(
        answer.hits().subList(0, Math.min(limit, answer.hits().size())), answer.words());
  }

  /** Only a term with characters that no item has can be in traditional ones. */
  private Query simplified(Query term) {
    boolean strange =
        term.text().chars().anyMatch(c -> Glyphs.isHan((char) c) && !sounds.has((char) c));
    return strange ? Query.parse(Simplified.of(term.text())).getFirst() : term;
  }

  private Scan loosely(Query term) {
    return switch (term) {
      case Query.Han(var text) -> Scan.loosely(text, heard(text));
      case Query.Mixed(var text) -> Scan.loosely(text, heard(text));
      case Query.Letters(var text) -> Scan.loosely(text, List.of());
      case Query.Digits(var text) -> Scan.exactly(text);
    };
  }

  private List<Sound> heard(String text) {
    var heard = new ArrayList<Sound>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      heard.add(
          Glyphs.isHan(c)
              ? sounds.of(c).orElseGet(() -> Sound.of(new Pinyin().readings(c)))
              : Sound.NONE);
    }
    return heard;
  }
}
