package openhall.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import openhall.trust.Hashes;

/**
 * What a {@link TufRepository} has published, served by path: {@code metadata/…} in every version,
 * {@code targets/…}. Remembers what it was asked for. Any thread.
 */
public final class Shelf {

  private final Map<String, List<byte[]>> metadata = new ConcurrentHashMap<>();
  private final Map<String, byte[]> targets = new ConcurrentHashMap<>();
  private final Map<String, Hashes> hashes = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean consistent = true;

  Shelf() {}

  boolean consistent() {
    return consistent;
  }

  /** Whether files are named by version and hash, from the next root on. */
  public void consistent(boolean now) {
    consistent = now;
  }

  boolean has(String role) {
    return metadata.containsKey(role);
  }

  void add(String role, byte[] file) {
    metadata.computeIfAbsent(role, _ -> new CopyOnWriteArrayList<>()).add(file);
  }

  void target(String path, byte[] file, Hashes listed) {
    targets.put(path, file);
    hashes.put(path, listed);
  }

  /** The newest of {@code role}. */
  public byte[] newest(String role) {
    return versions(role).getLast();
  }

  /** That version of {@code role}. */
  public byte[] version(String role, int version) {
    return versions(role).get(version - 1);
  }

  /** Everything of {@code role} is gone, and its next version is the first to be served. */
  public void clear(String role) {
    metadata.remove(role);
  }

  /** Serves something else as the newest of {@code role}. */
  public void tamper(String role, UnaryOperator<byte[]> change) {
    byte[] last = versions(role).removeLast();
    versions(role).add(change.apply(last));
  }

  /** As {@link #tamper}, for what is text. */
  public void rewrite(String role, UnaryOperator<String> change) {
    tamper(
        role,
        file ->
            change
                .apply(new String(file, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
  }

  /** Serves another file at a target's path, with the listed one's name. */
  public void substitute(String path, byte[] file) {
    targets.replace(path, file);
  }

  /** The paths asked for since the last call, in order. */
  public List<String> asked() {
    var all = new ArrayList<String>(asked);
    asked.clear();
    return all;
  }

  /** What is served at that path, percent-encoded as in a request; empty if nothing is. */
  public Optional<byte[]> find(String path) {
    asked.add(path);
    if (path.startsWith("metadata/") && path.endsWith(".json")) {
      return findMetadata(path.substring("metadata/".length(), path.length() - ".json".length()));
    }
    return path.startsWith("targets/")
        ? findTarget(path.substring("targets/".length()))
        : Optional.empty();
  }

  private Optional<byte[]> findMetadata(String name) {
    int point = name.indexOf('.');
    boolean versioned = !name.equals("timestamp") && (consistent || name.endsWith(".root"));
    List<byte[]> all =
        metadata.getOrDefault(decoded(versioned ? name.substring(point + 1) : name), List.of());
    int version = versioned ? Integer.parseInt(name.substring(0, point)) : all.size();
    return version < 1 || version > all.size()
        ? Optional.empty()
        : Optional.of(all.get(version - 1));
  }

  private Optional<byte[]> findTarget(String path) {
    int name = path.lastIndexOf('/') + 1;
    int point = consistent ? path.indexOf('.', name) + 1 : name;
    String written = path.substring(0, name) + path.substring(point);
    String target = targets.containsKey(written) ? written : decoded(written);
    String hash = consistent ? path.substring(name, point - 1) : "";
    return Optional.ofNullable(targets.get(target))
        .filter(_ -> !consistent || listed(target).values().containsValue(hash));
  }

  private Hashes listed(String target) {
    return hashes.getOrDefault(target, Hashes.none());
  }

  private List<byte[]> versions(String role) {
    List<byte[]> all = metadata.get(role);
    if (all == null) {
      throw new IllegalArgumentException("Nothing is published of " + role);
    }
    return all;
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
