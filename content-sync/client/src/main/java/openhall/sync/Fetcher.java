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
   */
  record Request(String path, long limit, Optional<String> etag) {
    public Request {
      if (limit < 1) {
        throw new IllegalArgumentException("Expected limit of at least 1 byte, got " + limit);
      }
    }

    static Request of(String path, long limit) {
      return new Request(path, limit, Optional.empty());
    }
  }
}
