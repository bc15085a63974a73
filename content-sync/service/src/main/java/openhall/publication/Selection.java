package openhall.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.Document;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.publication.store.Planned;
import openhall.publication.store.PublishedTarget;
import openhall.review.Paper;

/**
 * What the next release changes.
 *
 * <ul>
 *   <li>Shown: what is approved, also by signatures, public and not over. Also what comes back
 *       because it has been signed again.
 *   <li>Removed: what was withdrawn, what its newest approved revision takes from the public, and
 *       what the newest authority document no longer covers.
 *   <li>Tombstones: of what was withdrawn, once they are signed.
 *   <li>Signed anew: the same words with other people's approvals.
 *   <li>Authorities: units of which another document decides, or none any more.
 *   <li>Held: approved, but not for the public, or not yet signed by all who must.
 * </ul>
 */
final class Selection {

  private final Map<ItemKey, Revision> shown = new LinkedHashMap<>();
  private final Map<ItemKey, PublishedTarget> removed = new HashMap<>();
  private final Map<ItemKey, Tombstone> tombstones = new TreeMap<>();
  private final List<Paper> signedAnew = new ArrayList<>();
  private final Map<UnitId, Optional<byte[]>> authorities = new TreeMap<>();
  private final Set<UnitId> rejudged = new TreeSet<>();
  private final List<Held> held = new ArrayList<>();

  void show(Revision revision) {
    removed.remove(revision.key());
    shown.put(revision.key(), revision);
  }

  void remove(PublishedTarget target) {
    removed.put(target.key(), target);
  }

  void bury(Tombstone tombstone) {
    tombstones.put(tombstone.key(), tombstone);
  }

  void signAnew(Paper paper) {
    signedAnew.add(paper);
  }

  void decide(UnitId unit, Optional<byte[]> authority) {
    authorities.put(unit, authority);
  }

  void rejudge(Set<UnitId> units) {
    rejudged.addAll(units);
  }

  /** Units of which everything was judged again. */
  Set<UnitId> rejudged() {
    return Set.copyOf(rejudged);
  }

  void hold(Held back) {
    held.add(back);
  }

  /** Whether anything about the item changes, or is held back. */
  boolean touches(ItemKey key) {
    return shown.containsKey(key) || removed.containsKey(key);
  }

  boolean shows(ItemKey key) {
    return shown.containsKey(key);
  }

  /** Why this revision would not be shown, for staff. */
  Optional<String> against(Transaction t, Planned.Piece piece) {
    Revision goes = shown.get(piece.key());
    if (goes != null && goes.number() == piece.revision()) {
      return Optional.empty();
    }
    boolean approved =
        t.items()
            .revision(piece.key(), piece.revision())
            .filter(stored -> stored.state() == State.APPROVED)
            .isPresent();
    if (!approved) {
      return Optional.of(piece.words() + "已不是批准的那一版");
    }
    return Optional.of(
        held.stream()
            .filter(back -> back.key().equals(piece.key()))
            .map(back -> piece.words() + back.words())
            .findFirst()
            .orElse(piece.words() + "现在不能发布"));
  }

  List<Revision> shown() {
    return List.copyOf(shown.values());
  }

  List<PublishedTarget> removed() {
    return removed.values().stream().sorted(Comparator.comparing(PublishedTarget::key)).toList();
  }

  Collection<Tombstone> tombstones() {
    return List.copyOf(tombstones.values());
  }

  /** By unit the target file of the document that decides from now on; empty where none does. */
  Map<UnitId, Optional<byte[]>> authorities() {
    return Map.copyOf(authorities);
  }

  List<Held> held() {
    return List.copyOf(held);
  }

  /** The items that leave only until they are signed again. */
  Set<ItemKey> uncovered() {
    return held.stream()
        .filter(back -> back.reason() == Held.Reason.UNCOVERED)
        .map(Held::key)
        .collect(Collectors.toSet());
  }

  /** All documents that get a new target file. */
  List<Paper> papers() {
    var papers = new ArrayList<>(signedAnew);
    shown.values().forEach(revision -> papers.add(Paper.of(revision.item())));
    tombstones.values().forEach(tombstone -> papers.add(Paper.of(tombstone)));
    return papers;
  }

  Preview preview() {
    List<Document> anew = signedAnew.stream().map(Paper::document).toList();
    return new Preview(
        shown(),
        removed(),
        List.copyOf(tombstones()),
        anew,
        List.copyOf(authorities.keySet()),
        held);
  }

  boolean isEmpty() {
    return changesNoItem() && authorities.isEmpty();
  }

  /** Who may approve says nothing to anybody as long as there is nothing to see. */
  Selection unlessOnlyAuthorities() {
    if (changesNoItem()) {
      authorities.clear();
    }
    return this;
  }

  private boolean changesNoItem() {
    return shown.isEmpty() && removed.isEmpty() && tombstones.isEmpty() && signedAnew.isEmpty();
  }

  /** The units whose role must be written again. */
  Set<UnitId> units() {
    var units = new TreeSet<>(authorities.keySet());
    removed.keySet().forEach(key -> units.add(key.unit()));
    papers().forEach(paper -> units.add(paper.document().key().unit()));
    return units;
  }
}
