package openhall.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.authoring.store.Transaction;
import openhall.content.Document;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Releases;
import openhall.publication.store.Shown;
import openhall.review.Paper;
import openhall.trust.Duty;
import openhall.trust.RepositoryPath;
import openhall.trust.Shortfall;

/** Finds what waits for signatures, judging no more than is asked for. One transaction. */
final class Gathering {

  private final Transaction t;
  private final Selecting.Rules rules;
  private final Shown published;
  private final Releases releases;

  Gathering(Transaction t, Selecting.Rules rules) {
    this.t = t;
    this.rules = rules;
    this.published = new Shown(t);
    this.releases = new Releases(t);
  }

  Waiting.Batch gather(Waiting.Ask ask) {
    var waiting = new ArrayList<Waiting>();
    for (Map.Entry<ItemKey, Integer> candidate : candidates().entrySet()) {
      if (ask.covers(candidate.getKey())) {
        waiting(candidate.getKey(), candidate.getValue(), ask.duty()).ifPresent(waiting::add);
      }
      if (waiting.size() == ask.most()) {
        return new Waiting.Batch(waiting, Optional.of(candidate.getKey()));
      }
    }
    return new Waiting.Batch(waiting, Optional.empty());
  }

  /** Of each item the newest revision that may have to be signed. */
  private Map<ItemKey, Integer> candidates() {
    var places = new ArrayList<PublishedTarget.Place>();
    rules
        .rejudged(published)
        .forEach(unit ->
            published
                .of(unit)
                .forEach(target ->
                    places.add(new PublishedTarget.Place(target.key(), target.revision()))));
    places.addAll(published.uncovered());
    places.addAll(published.unburied());
    places.addAll(published.approved());
    var newest = new TreeMap<ItemKey, Integer>();
    places.forEach(place -> newest.merge(place.key(), place.revision(), Math::max));
    return newest;
  }

  private Optional<Waiting> waiting(ItemKey key, int revision, Optional<Duty> duty) {
    return rules
        .papers()
        .current(key, revision)
        .filter(paper -> mayGoOut(paper.document()))
        .map(this::waiting)
        .filter(
            found -> duty.map(d -> lacks(found.lacking(), d)).orElse(!found.lacking().isEmpty()));
  }

  private Waiting waiting(Paper paper) {
    ItemKey key = paper.document().key();
    return new Waiting(
        paper,
        title(paper.document()),
        rules.papers().approvals(paper),
        rules.papers().lacking(paper),
        published
            .find(key)
            .flatMap(target -> releases.file(RepositoryPath.target(target.path(), target.sha256())))
            .map(PublishedFile::bytes));
  }

  private boolean mayGoOut(Document document) {
    return switch (document) {
      case Item item -> rules.obstacle(item.head()).isEmpty();
      case Tombstone tombstone -> rules.units().contains(tombstone.key().unit());
    };
  }

  private String title(Document document) {
    return switch (document) {
      case Item item -> item.title();
      case Tombstone tombstone ->
          t.items().latest(tombstone.key()).map(r -> r.item().title()).orElse("");
    };
  }

  private static boolean lacks(List<Shortfall> lacking, Duty duty) {
    return lacking.stream()
        .anyMatch(shortfall ->
            switch (shortfall) {
              case Shortfall.TooFew few -> few.duty() == duty;
              case Shortfall.NoAuthority _, Shortfall.NobodyForBelow _ -> false;
            });
  }
}
