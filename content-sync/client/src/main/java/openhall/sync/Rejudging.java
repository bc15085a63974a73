package openhall.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import openhall.content.ItemKey;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.trust.Hashes;
import openhall.trust.TargetInfo;
import openhall.trust.json.EnvelopeJson;

/**
 * What has to be fetched: whatever is not stored. Where a unit's authority document has changed,
 * what is stored of the unit is judged again, from the bytes on the disk. One thread.
 */
final class Rejudging {

  private final Store store;
  private final Judges judges;

  Rejudging(Store store, Judges judges) {
    this.store = store;
    this.judges = judges;
  }

  /**
   * @throws PassEnded if something stored is no longer approved
   */
  SortedMap<ItemKey, TargetInfo> lacking(List<Offer> offers) {
    Map<ItemKey, String> there = store.read(Snapshot::contents);
    var lacking = new TreeMap<ItemKey, TargetInfo>();
    for (Offer offer : offers) {
      boolean judged = judges.haveJudged(offer.unit());
      offer
          .contents()
          .forEach((key, target) -> {
            boolean stored = target.sha256().equals(there.get(key));
            if (!stored || (!judged && !holds(key, target))) {
              lacking.put(key, target);
            }
          });
    }
    return lacking;
  }

  /** False if the disk no longer has what it had. */
  private boolean holds(ItemKey key, TargetInfo target) {
    Optional<byte[]> file = store.read(snapshot -> snapshot.file(target.sha256()));
    if (file.isEmpty() || !Hashes.sha256Of(file.get()).equals(target.sha256())) {
      return false;
    }
    judges.judge(ItemPath.of(key), key.unit(), EnvelopeJson.read(file.get()));
    return true;
  }
}
