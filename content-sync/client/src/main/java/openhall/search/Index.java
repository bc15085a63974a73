package openhall.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

  /** What a store keeps of one item. {@code row} is from {@link Tokens#row}. */
  public record Document(ItemKey key, Item.Kind kind, String title, String row) {}

  private final Sounds sounds = new Sounds();
  private final List<Candidate> candidates = new ArrayList<>();

  private Index(Collection<Document> documents) {
    for (Document document : documents) {
      candidates.add(new Candidate(document, Rows.read(document.row(), sounds)));
    }
  }

  public static Index of(Collection<Document> documents) {
    return new Index(documents);
  }

  /** How many items can be found. */
  public int size() {
    return candidates.size();
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
    var found = new ArrayList<>(new Finding(lookups(terms, Index::exactly), true).in(candidates));
    if (found.size() < FEW) {
      Set<ItemKey> known = new HashSet<>();
      found.forEach(hit -> known.add(hit.key()));
      new Finding(lookups(terms, this::loosely), false)
          .in(candidates).stream().filter(hit -> known.add(hit.key())).forEach(found::add);
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private List<Lookup> lookups(List<Query> terms, Function<Query, Scan> scan) {
    return terms.stream().map(term -> new Lookup(term, scan.apply(term), sounds.size())).toList();
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
              ? sounds.of(c).orElseGet(() -> Sound.of(Pinyin.readings(c)))
              : Sound.NONE);
    }
    return heard;
  }

  /** An item and its texts. */
  record Candidate(Document document, List<Rows.Line> lines) {}
}
