package openhall.sync;

import java.util.Optional;
import openhall.trust.TrustFailure;

/** A fetcher for files that have to be there: whatever else comes ends the pass. Any thread. */
final class Wire {

  private final Fetcher fetcher;

  Wire(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  byte[] announced(String path, long limit) {
    return possible(path, limit).orElseThrow(() -> new PassEnded(new SyncOutcome.Incomplete(path)));
  }

  /** Empty if there is no such file. */
  Optional<byte[]> possible(String path, long limit) {
    return switch (fetcher.fetch(Fetcher.Request.of(path, limit))) {
      case Fetched.Body body -> Optional.of(body.bytes());
      case Fetched.Missing _ -> Optional.empty();
      case Fetched other -> throw ended(path, limit, other);
    };
  }

  /** Empty if it is still in the state with that tag. */
  Optional<Fetched.Body> changed(String path, long limit, Optional<String> etag) {
    return switch (fetcher.fetch(new Fetcher.Request(path, limit, etag))) {
      case Fetched.Body body -> Optional.of(body);
      case Fetched.Unchanged _ when etag.isPresent() -> Optional.empty();
      case Fetched other -> throw ended(path, limit, other);
    };
  }

  private static RuntimeException ended(String path, long limit, Fetched fetched) {
    return switch (fetched) {
      case Fetched.Missing _ -> new PassEnded(new SyncOutcome.Incomplete(path));
      case Fetched.TooLong _ -> TrustFailure.tooLong(path, limit);
      case Fetched.Unreachable(var reason, var pause) ->
          new PassEnded(new SyncOutcome.Unreachable(path + ": " + reason, pause));
      case Fetched.Unchanged _, Fetched.Body _ ->
          new PassEnded(new SyncOutcome.Unreachable(path + ": an answer that was not asked for"));
    };
  }
}
