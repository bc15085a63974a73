package openhall.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.content.Document;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.testkit.Staff;
import openhall.trust.Hashes;

/** What people have done, written down by themselves; no machine has a say in it. One thread. */
final class Truth {

  /**
   * A target file that people have approved.
   *
   * @param words SHA-256 of what they read
   */
  record Word(Document document, String words, Staff by) {

    ItemKey key() {
      return document.key();
    }

    int revision() {
      return document.revision();
    }

    boolean isTombstone() {
      return document instanceof Tombstone;
    }
  }

  /**
   * What a release lists: files of items and tombstones.
   *
   * @param era rises when people give the online roles other keys: numbers may start again then
   */
  record Contents(int era, Map<ItemKey, String> files) {

    Contents {
      files = Map.copyOf(files);
    }

    /** What a screen of {@code unit} is to show and remember of it. */
    Map<ItemKey, String> of(UnitId unit) {
      var own = new HashMap<>(files);
      own.keySet().removeIf(key -> !unit.lineage().contains(key.unit()));
      return own;
    }
  }

  private final Map<String, Word> approved = new HashMap<>();
  private final Map<String, Staff> authorities = new HashMap<>();
  private final TreeMap<Long, List<Contents>> releases = new TreeMap<>();

  void approved(byte[] file, Document document, byte[] words, Staff by) {
    approved.put(Hashes.sha256Of(file), new Word(document, Hashes.sha256Of(words), by));
  }

  void authorised(byte[] file, Staff named) {
    authorities.put(Hashes.sha256Of(file), named);
  }

  /** Somebody has signed a release of that number, whoever it was. */
  void released(long number, Contents contents) {
    releases.computeIfAbsent(number, _ -> new ArrayList<>()).add(contents);
  }

  Optional<Word> word(String file) {
    return Optional.ofNullable(approved.get(file));
  }

  Optional<Staff> namedBy(String authorityFile) {
    return Optional.ofNullable(authorities.get(authorityFile));
  }

  /** Several if a broken-in service has used a number twice. */
  List<Contents> releases(long number) {
    return releases.getOrDefault(number, List.of());
  }
}
