package openhall.simulation;

import java.util.Optional;
import openhall.sync.Fetched;
import openhall.sync.Fetcher;
import openhall.trust.Hashes;

/** A screen's end of a line: what HTTP makes of a reply. One thread. */
final class Wire implements Fetcher {

  private final Server server;

  Wire(Server server) {
    this.server = server;
  }

  @Override
  public Fetched fetch(Request request) {
    return switch (server.get(request.path(), request.pastCaches())) {
      case Reply.File file -> body(request, file.bytes());
      case Reply.Absent _ -> new Fetched.Missing();
      case Reply.Silence(String why) -> new Fetched.Unreachable(why);
      case Reply.Flood _ -> new Fetched.TooLong();
    };
  }

  private static Fetched body(Request request, byte[] bytes) {
    if (bytes.length > request.limit()) {
      return new Fetched.TooLong();
    }
    String etag = Hashes.sha256Of(bytes);
    return request.etag().filter(etag::equals).isPresent()
        ? new Fetched.Unchanged()
        : new Fetched.Body(bytes, Optional.of(etag));
  }
}
