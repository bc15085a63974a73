package openhall.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /** What a store keeps of one item. {@code row} is from {@link Tokens#rows}. */
  public record Document(ItemKey key, Item.Kind kind, String title, String row) {}

  private record Place(Part part, String text) {}

  private final Sounds sounds = new Sounds();
  private final List<Document> documents;
  private final List<Posting> postings;

  private Index(Collection<Document> documents) {
    this.documents =
        documents.stream().filter(document -> document.kind() != Item.Kind.FINDER).toList();
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
    this.postings = List.copyOf(byText.values());
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
    List<Query> terms = Query.parse(typed).stream().map(this::simplified).toList();
    if (terms.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<>(found(terms, Index::exactly, true));
    if (found.size() < FEW) {
      Set<ItemKey> known = new HashSet<>();
      found.forEach(hit -> known.add(hit.key()));
      found(terms, this::loosely, false).stream()
          .filter(hit -> known.add(hit.key()))
          .forEach(found::add);
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private List<Hit> found(List<Query> queries, Function<Query, Scan> scan, boolean exact) {
    return new Finding(documents, postings, exact)
        .of(queries.stream().map(query -> new Term(query, scan.apply(query))).toList());
  }

  /** Only a term with characters that no item has can be in traditional ones. */
  private Query simplified(Query term) {
    boolean strange =
        term.text().chars().anyMatch(c -> Glyphs.isHan((char) c) && !sounds.has((char) c));
    return strange ? Query.parse(Simplified.of(term.text())).getFirst() : term;
  }

  private static Scan exactly(Query term) {
    return Scan.exactly(term.text());
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
