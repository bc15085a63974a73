package openhall.simulation;

import java.util.HashMap;
import java.util.Map;
import openhall.trust.RepositoryPath;

/**
 * A cache before the service, as any provider runs one. In order, it asks again for the timestamp
 * and keeps all else for ever. Out of order, it asks for nothing that it has, also not for what was
 * not there. Asked past what it keeps, it keeps what comes instead. One thread.
 */
final class Cache implements Server {

  private final Server upstream;
  private final Map<String, Reply> kept = new HashMap<>();
  private boolean stale;
  private boolean spoilt;

  Cache(Server upstream) {
    this.upstream = upstream;
  }

  void stale(boolean now) {
    stale = now;
    if (!now) {
      kept.values().removeIf(Reply.Absent.class::isInstance);
    }
  }

  boolean isStale() {
    return stale;
  }

  /** What it keeps from now on has come over a bad line. */
  void spoil() {
    spoilt = true;
  }

  /** Whether it may keep what nobody has published. */
  boolean isSpoilt() {
    return spoilt;
  }

  /** All is thrown away. */
  void purge() {
    kept.clear();
    spoilt = false;
  }

  @Override
  public Reply get(String path, boolean pastCaches) {
    Reply before = kept.get(path);
    if (before != null && !pastCaches && (stale || !path.equals(RepositoryPath.TIMESTAMP))) {
      return before;
    }
    Reply reply = upstream.get(path, pastCaches);
    switch (reply) {
      case Reply.File _ -> kept.put(path, reply);
      case Reply.Absent _ -> {
        if (stale) {
          kept.put(path, reply);
        }
      }
      case Reply.Silence _, Reply.Flood _ -> {}
    }
    return reply;
  }
}
