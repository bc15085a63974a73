package openhall.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/**
 * What a publisher in memory serves, by path relative to the repository; attacks are made here. One
 * thread writes, any thread may read meanwhile.
 */
public abstract sealed class ServedFiles permits MemoryRepository {

  private final NavigableMap<String, byte[]> files = new ConcurrentSkipListMap<>();
  private final List<Written> written = new ArrayList<>();

  /** A file that began to be served. */
  public static final class Written {
    private final String path;
    private final byte[] file;

    Written(String path, byte[] file) {
      this.path = path;
      this.file = file;
    }

    public String path() {
      return path;
    }

    /** Not a copy; must not be changed. */
    public byte[] file() {
      return file;
    }
  }

  /** What has begun to be served since the last call, in that order. */
  public List<Written> written() {
    List<Written> since = List.copyOf(written);
    written.clear();
    return since;
  }

  /** All that is served, by path relative to the repository; follows later changes. */
  public Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /** What is served at {@code path} now. */
  public Optional<byte[]> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** All that is served now, for {@link #restore}. */
  public Map<String, byte[]> copy() {
    return Map.copyOf(files);
  }

  /** Serves an earlier state again: the attack that brings an old release back. */
  public void restore(Map<String, byte[]> earlier) {
    files.clear();
    files.putAll(earlier);
  }

  /**
   * Serves something else at {@code path}: what {@code change} makes of a copy of what is there.
   */
  public void tamper(String path, UnaryOperator<byte[]> change) {
    serve(path, change.apply(file(path).clone()));
  }

  /** Serves nothing at {@code path} any more. */
  public void delete(String path) {
    if (files.remove(path) == null) {
      throw new IllegalArgumentException("Nothing is served at " + path);
    }
  }

  final void serve(String path, byte[] file) {
    files.put(path, file);
    written.add(new Written(path, file));
  }

  final byte[] file(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalArgumentException("Nothing is served at " + path));
  }
}
