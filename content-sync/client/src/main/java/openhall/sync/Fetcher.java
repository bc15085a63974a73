package openhall.sync;

import java.util.Optional;

/** Brings files of a repository, from wherever. Any thread; never throws for what goes wrong. */
@FunctionalInterface
public interface Fetcher {

  Fetched fetch(Request request);

  /**
   * What is wanted.
   *
   * @param path relative to the repository
   * @param limit no more bytes than this are worth reading, after unpacking
   * @param etag of the state already known; then {@link Fetched.Unchanged} may be the answer
   * @param pastCaches whether every cache on the way must ask the repository itself (RFC 9111,
   *     5.2.1.4)
   */
  record Request(String path, long limit, Optional<String> etag, boolean pastCaches) {
    public Request {
      if (limit < 1) {
        throw new IllegalArgumentException("Expected limit of at least 1 byte, got " + limit);
      }
    }

    public Request(String path, long limit, Optional<String> etag) {
      this(path, limit, etag, false);
    }

    static Request of(String path, long limit) {
      return new Request(path, limit, Optional.empty());
    }

    Request askedPastCaches() {
      return new Request(path, limit, etag, true);
    }
  }
}
