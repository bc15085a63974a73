package openhall.testkit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A disk that keeps what was synced. Of the rest a power cut leaves what it likes: any of the
 * writes, in part and in any order.
 */
final class Disk {

  private static final int SECTOR = 512;

  private final Map<Path, byte[]> safe = new HashMap<>();
  private final Map<Path, List<Step>> unsafe = new HashMap<>();

  void take(Step step) {
    switch (step) {
      case Step.Write write -> pending(write.file()).add(write);
      case Step.Truncate truncate -> pending(truncate.file()).add(truncate);
      case Step.Delete delete -> pending(delete.file()).add(delete);
      case Step.Sync(Path file) -> sync(file);
      case Step.Told _ -> {}
    }
  }

  /** Writes into {@code folder} what is left when the power goes now. */
  void cut(Path folder, RandomGenerator chance) throws IOException {
    var left = new HashMap<>(safe);
    for (Map.Entry<Path, List<Step>> file : unsafe.entrySet()) {
      for (Step step : file.getValue()) {
        if (chance.nextBoolean()) {
          apply(torn(step, chance), left);
        }
      }
    }
    for (Map.Entry<Path, byte[]> file : left.entrySet()) {
      Files.write(folder.resolve(file.getKey().getFileName()), file.getValue());
    }
  }

  private void sync(Path file) {
    List<Step> done = unsafe.remove(file);
    if (done != null) {
      done.forEach(step -> apply(step, safe));
    }
    unsafe.forEach((child, steps) -> {
      if (file.equals(child.getParent())) {
        syncDeletion(child, steps);
      }
    });
  }

  /** A folder that is synced has forgotten the names deleted in it. */
  private void syncDeletion(Path file, List<Step> steps) {
    int last = steps.lastIndexOf(new Step.Delete(file));
    if (last >= 0) {
      safe.remove(file);
      steps.subList(0, last + 1).clear();
    }
  }

  private List<Step> pending(Path file) {
    return unsafe.computeIfAbsent(file, _ -> new ArrayList<>());
  }

  private static Step torn(Step step, RandomGenerator chance) {
    if (step instanceof Step.Write(Path file, long at, ByteBuffer bytes)
        && chance.nextInt(4) == 0) {
      int sectors = chance.nextInt(bytes.capacity() / SECTOR + 1);
      return new Step.Write(file, at, bytes.slice(0, sectors * SECTOR));
    }
    return step;
  }

  private static void apply(Step step, Map<Path, byte[]> files) {
    switch (step) {
      case Step.Write(Path file, long at, ByteBuffer bytes) -> {
        byte[] before = files.getOrDefault(file, new byte[0]);
        byte[] after = Arrays.copyOf(before, Math.max(before.length, (int) at + bytes.capacity()));
        bytes.get(0, after, (int) at, bytes.capacity());
        files.put(file, after);
      }
      case Step.Truncate(Path file, long length) ->
          files.put(file, Arrays.copyOf(files.getOrDefault(file, new byte[0]), (int) length));
      case Step.Delete(Path file) -> files.remove(file);
      case Step.Sync _, Step.Told _ -> throw new IllegalStateException("Nothing to apply: " + step);
    }
  }
}
