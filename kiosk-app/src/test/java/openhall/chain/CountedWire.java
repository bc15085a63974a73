package openhall.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import openhall.sync.Fetched;
import openhall.sync.Fetcher;
import openhall.trust.Hashes;

/** Counts what a service would send: packs as they are, other files with gzip. Any thread. */
final class CountedWire implements Fetcher {

  private final Function<String, Optional<byte[]>> files;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  CountedWire(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  void reset() {
    requests.set(0);
    bytes.set(0);
  }

  int requests() {
    return requests.get();
  }

  /** Bodies, without headers. */
  long bytes() {
    return bytes.get();
  }

  @Override
  public Fetched fetch(Request request) {
    requests.incrementAndGet();
    Optional<byte[]> file = files.apply(request.path());
    if (file.isEmpty()) {
      return new Fetched.Missing();
    }
    String etag = Hashes.sha256Of(file.get());
    if (request.etag().filter(etag::equals).isPresent()) {
      return new Fetched.Unchanged();
    }
    bytes.addAndGet(
        request.path().endsWith(".pack")
            ? file.get().length
            : Math.min(gzip(file.get()).length, file.get().length));
    return new Fetched.Body(file.get(), Optional.of(etag));
  }

  static byte[] gzip(byte[] file) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
