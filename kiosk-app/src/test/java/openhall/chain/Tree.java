package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.json.ItemJson;

/** Items as files in a directory, a file for each, and a copy that is to become the same. */
final class Tree {

  private final Path original;
  private final Path copy;
  private final Map<String, byte[]> written = new HashMap<>();

  Tree(Path original, Path copy) {
    this.original = original;
    this.copy = copy;
  }

  Path original() {
    return original;
  }

  Path copy() {
    return copy;
  }

  void write(List<Item> items) {
    try {
      for (Item item : items) {
        String path = item.key().unit().path() + "/" + item.key().id().value() + ".json";
        byte[] bytes = ItemJson.write(item);
        Path file = original.resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(original));
        Files.write(file, bytes);
        written.put(path, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws unless the copy has all that was written since the last time. */
  void check() {
    written.forEach(this::check);
    written.clear();
  }

  private void check(String path, byte[] bytes) {
    try {
      if (Files.mismatch(copy.resolve(path), original.resolve(path)) >= 0
          || Files.size(copy.resolve(path)) != bytes.length) {
        throw new IllegalStateException("Not brought: " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
