package openhall.repository;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import openhall.publication.Busy;
import openhall.publication.PackFile;
import openhall.publication.Packs;
import openhall.trust.pack.PackName;
import openhall.web.StaticFile;

/**
 * The repository as standard TUF clients read it. Every file but {@code timestamp.json} has its
 * version or hash in its name and never changes, so readers and caches may keep it for a year.
 */
public final class Repository implements HttpService {

  private static final String TIMESTAMP = "timestamp.json";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final PublishedFiles files;
  private final Packs packs;
  private final FileCache cache;

  /**
   * @param cacheBytes most memory kept for files
   */
  public Repository(PublishedFiles files, Packs packs, long cacheBytes) {
    this.files = files;
    this.packs = packs;
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
    Optional<PackName> pack = PackName.at(path);
    if (pack.isPresent()) {
      sendPack(pack.get(), request, response);
    } else {
      sendFile(path, request, response);
    }
  }

  private void sendPack(PackName name, ServerRequest request, ServerResponse response) {
    try {
      Optional<StaticFile> pack = packs.find(name).map(Repository::unpressed);
      send(pack, FOREVER, request, response);
    } catch (Busy tooMany) {
      response.status(Status.SERVICE_UNAVAILABLE_503).header(HeaderNames.RETRY_AFTER, "5");
      response.header(HeaderNames.CACHE_CONTROL, "no-cache").send("busy\n");
    }
  }

  /** A pack is compressed in itself. */
  private static StaticFile unpressed(PackFile pack) {
    return new StaticFile(pack.bytes(), new byte[0], pack.sha256(), "application/octet-stream");
  }

  private void sendFile(String path, ServerRequest request, ServerResponse response) {
    String caching = path.equals(TIMESTAMP) ? StaticFile.NEVER_KEPT : FOREVER;
    send(cache.get(path, files::find), caching, request, response);
  }

  private static void send(
      Optional<StaticFile> file, String caching, ServerRequest request, ServerResponse response) {
    if (file.isEmpty()) {
      response.status(Status.NOT_FOUND_404).header(HeaderNames.CONTENT_TYPE, "text/plain");
      response.header(HeaderNames.CACHE_CONTROL, "no-cache").send("not found\n");
      return;
    }
    file.get().send(caching, request, response);
  }
}
