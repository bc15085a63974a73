package openhall.repository;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import openhall.web.StaticFile;

/**
 * The repository as standard TUF clients read it. Every file but {@code timestamp.json} has its
 * version or hash in its name and never changes, so readers and caches may keep it for a year.
 */
public final class Repository implements HttpService {

  private static final String TIMESTAMP = "timestamp.json";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final PublishedFiles files;
  private final FileCache cache;

  /**
   * @param cacheBytes most memory kept for files
   */
  public Repository(PublishedFiles files, long cacheBytes) {
    this.files = files;
    this.cache = new FileCache(cacheBytes);
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/{+path}", this::send).head("/{+path}", this::send);
  }

  /** A newer timestamp is in the database; forget the one in memory. */
  public void released() {
    cache.forget(TIMESTAMP);
  }

  private void send(ServerRequest request, ServerResponse response) {
    String path = request.path().pathParameters().get("path");
    Optional<StaticFile> file = cache.get(path, files::find);
    if (file.isEmpty()) {
      response.status(Status.NOT_FOUND_404).header(HeaderNames.CONTENT_TYPE, "text/plain");
      response.header(HeaderNames.CACHE_CONTROL, "no-cache").send("not found\n");
      return;
    }
    response.header(HeaderNames.CACHE_CONTROL, path.equals(TIMESTAMP) ? "no-cache" : FOREVER);
    file.get().send(request, response);
  }
}
