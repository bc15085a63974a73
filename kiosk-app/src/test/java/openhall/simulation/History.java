package openhall.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import openhall.testkit.ServedFiles;
import openhall.trust.RepositoryPath;
import openhall.trust.pack.PackName;
import openhall.trust.pack.Packing;

/**
 * All that a publisher ever writes, in order, with real signatures; the runs over it differ in
 * everything else. Any number of runs may share one. Immutable; any thread.
 */
final class History {

  /** How things stand after a write. */
  enum State {
    /** Files of a release are there that nothing announces yet, or not all that is announced. */
    HALF,
    /** What is announced is there. */
    WHOLE,
    /** Others hold the online keys. */
    BROKEN_IN
  }

  /**
   * One file put where it is served, replacing the one before at one blow.
   *
   * @param until when what is announced expires
   */
  record Write(Instant at, ServedFiles.Written written, State after, Instant until) {

    String path() {
      return written.path();
    }

    byte[] file() {
      return written.file();
    }
  }

  private final List<Write> writes;
  private final Truth truth;
  private final Truth.Contents last;
  private final Map<String, NavigableMap<Integer, byte[]>> files = new HashMap<>();
  private final NavigableMap<Integer, Long> roots = new TreeMap<>();
  private final NavigableMap<Integer, Integer> announcements = new TreeMap<>();
  private final Map<String, Optional<byte[]>> packs = new ConcurrentHashMap<>();

  History(List<Write> writes, Truth truth, Truth.Contents last) {
    this.last = last;
    this.writes = List.copyOf(writes);
    this.truth = truth;
    long root = 0;
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      files.computeIfAbsent(write.path(), _ -> new TreeMap<>()).put(i + 1, write.file());
      if (write.path().endsWith(".root.json")) {
        roots.put(i + 1, ++root);
      }
      if (write.path().equals(RepositoryPath.TIMESTAMP)) {
        announcements.put(i + 1, i + 1);
      }
    }
  }

  /** What people want to be shown in the end. */
  Truth.Contents last() {
    return last;
  }

  Truth truth() {
    return truth;
  }

  int length() {
    return writes.size();
  }

  /** The write numbered {@code i}, from 0. */
  Write write(int i) {
    return writes.get(i);
  }

  byte[] firstRoot() {
    return find(RepositoryPath.root(1), 1).orElseThrow();
  }

  /** The first moment from {@code after} writes on when something has just been announced. */
  int announced(int after) {
    Map.Entry<Integer, Integer> next = announcements.ceilingEntry(after);
    return next == null ? announcements.lastKey() : next.getKey();
  }

  /** What is served at {@code path} after so many writes; packs are made when asked for. */
  Optional<byte[]> find(String path, int after) {
    NavigableMap<Integer, byte[]> states = files.get(path);
    if (states != null) {
      return Optional.ofNullable(states.floorEntry(after)).map(Map.Entry::getValue);
    }
    Map.Entry<Integer, Integer> announced = announcements.floorEntry(after);
    return announced == null
        ? Optional.empty()
        : PackName.at(path).flatMap(name -> pack(name, announced.getValue()));
  }

  private Optional<byte[]> pack(PackName name, int after) {
    return packs.computeIfAbsent(
        after + " " + name.path(),
        _ -> Packing.pack(path -> find(path, after), name, roots.floorEntry(after).getValue()));
  }
}
