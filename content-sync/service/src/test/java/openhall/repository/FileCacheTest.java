package openhall.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.web.StaticFile;
import org.junit.jupiter.api.Test;

final class FileCacheTest {

  private static final String HASH = "00".repeat(32);

  private final List<String> read = new ArrayList<>();
  private final FileCache cache = new FileCache(100);

  @Test
  void readsAFileOnce() {
    get("a", 10);
    get("a", 10);
    assertThat(read).containsExactly("a");
  }

  @Test
  void dropsTheFileAskedForLongestAgoWhenFull() {
    get("a", 40);
    get("b", 40);
    get("a", 40);
    get("c", 40);
    get("a", 40);
    get("b", 40);
    assertThat(read).containsExactly("a", "b", "c", "b");
  }

  @Test
  void doesNotKeepAFileLargerThanItself() {
    get("a", 101);
    get("a", 101);
    assertThat(read).containsExactly("a", "a");
  }

  @Test
  void doesNotKeepWhatWasReadBeforeItWasToBeForgotten() {
    cache.get(
        "timestamp",
        path -> {
          cache.forget(path);
          return Optional.of(file(10));
        });
    get("timestamp", 10);
    assertThat(read).containsExactly("timestamp");
  }

  private void get(String path, int size) {
    cache.get(
        path,
        wanted -> {
          read.add(wanted);
          return Optional.of(file(size));
        });
  }

  private static StaticFile file(int size) {
    return new StaticFile(new byte[size], new byte[0], HASH, "application/json");
  }
}
