package openhall.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the files of a repository are read from: a directory or an address. */
sealed interface RepositorySource extends AutoCloseable {

  /** The file, or nothing if there is none; more than {@code most} bytes are an error. */
  Optional<byte[]> read(String path, int most) throws IOException;

  @Override
  void close();

  static RepositorySource of(String where) {
    return where.matches("https?://.*")
        ? new Remote(URI.create(where.endsWith("/") ? where : where + "/"))
        : new Directory(Path.of(where));
  }

  /** At most so many bytes of a stream. */
  private static byte[] bounded(InputStream in, String path, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException(path + " 超过 is larger than " + most + " B");
    }
    return bytes;
  }

  /** An exported repository. */
  record Directory(Path dir) implements RepositorySource {

    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
      Path file = dir.resolve(path);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(bounded(in, path, most));
      }
    }

    @Override
    public void close() {
      // nothing is held open
    }
  }

  /** A repository that is served. */
  final class Remote implements RepositorySource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;

    Remote(URI base) {
      this.base = base;
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
      HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
      try {
        HttpResponse<InputStream> response =
            http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
          if (response.statusCode() == NOT_FOUND) {
            return Optional.empty();
          }
          if (response.statusCode() != OK) {
            throw new IOException(path + " HTTP " + response.statusCode());
          }
          return Optional.of(bounded(in, path, most));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("已中断 interrupted", e);
      }
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
