package openhall.repository;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import openhall.web.StaticFile;

/** The files asked for last, up to a number of bytes. Any thread. */
final class FileCache {

  private final long most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, StaticFile> files = new LinkedHashMap<>(16, 0.75f, true);
  private long held;
  private long forgotten;

  FileCache(long most) {
    this.most = most;
  }

  Optional<StaticFile> get(String path, Function<String, Optional<StaticFile>> source) {
    long before;
    lock.lock();
    try {
      StaticFile file = files.get(path);
      if (file != null) {
        return Optional.of(file);
      }
      before = forgotten;
    } finally {
      lock.unlock();
    }
    Optional<StaticFile> found = source.apply(path);
    found.ifPresent(file -> keep(path, file, before));
    return found;
  }

  void forget(String path) {
    lock.lock();
    try {
      forgotten++;
      StaticFile file = files.remove(path);
      held -= file == null ? 0 : file.size();
    } finally {
      lock.unlock();
    }
  }

  // What was read before something was forgotten may be the thing that was to be forgotten.
  private void keep(String path, StaticFile file, long before) {
    lock.lock();
    try {
      if (before != forgotten || file.size() > most || files.putIfAbsent(path, file) != null) {
        return;
      }
      held += file.size();
      Iterator<StaticFile> eldest = files.values().iterator();
      while (held > most) {
        held -= eldest.next().size();
        eldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }
}
