package openhall.sync.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.WebClient;
import io.helidon.webclient.api.WebClientServiceRequest;
import io.helidon.webclient.api.WebClientServiceResponse;
import io.helidon.webclient.spi.WebClientService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import openhall.sync.Fetched;
import openhall.sync.Fetcher;

/**
 * A repository behind an address. Keeps connections, follows no redirects (a hall's guest network
 * answers everything with its own page, which then does not verify), unpacks gzip, reads no more
 * than asked for, and only as long as it keeps coming. Any thread.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A line of 56 kbit/s brings seven times as much; a server that drips, less. */
  private static final int LEAST_BYTES_A_SECOND = 1024;

  private static final int CHUNK = 16_384;

  /** Obsolete, and sent also where there is no proxy. */
  private static final HeaderName PROXY_CONNECTION = HeaderNames.create("Proxy-Connection");

  private final URI repository;
  private final Duration patience;
  private final WebClient client;

  /**
   * @param repository the address under which {@code timestamp.json} lies
   */
  public HttpFetcher(URI repository) {
    this(repository, CertificateAuthorities.known());
  }

  public HttpFetcher(URI repository, CertificateAuthorities authorities) {
    this(repository, authorities, PATIENCE);
  }

  /**
   * @param patience how long a server may stay below the least speed
   */
  HttpFetcher(URI repository, CertificateAuthorities authorities, Duration patience) {
    this.repository = withSlash(repository);
    this.patience = patience;
    this.client =
        WebClient.builder()
            .tls(authorities.tls())
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .followRedirects(false)
            .keepAlive(true)
            .addHeader(HeaderNames.ACCEPT_ENCODING, "gzip")
            .addService(HttpFetcher::terse)
            .build();
  }

  /**
   * On a virtual thread, which can be interrupted while it reads: whoever sends a byte now and
   * then, of the head or of the body, must not hold us for longer.
   */
  @Override
  public Fetched fetch(Request request) {
    var progress = new AtomicLong();
    var fetching = new FutureTask<Fetched>(() -> fetched(request, progress));
    Thread thread = Thread.ofVirtual().name("fetch").start(fetching);
    try {
      return awaited(fetching, progress);
    } catch (TimeoutException e) {
      thread.interrupt();
      return new Fetched.Unreachable("Too slow: not whole after " + patience);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Fetched.Unreachable("Stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Fetched awaited(FutureTask<Fetched> fetching, AtomicLong progress)
      throws InterruptedException, ExecutionException, TimeoutException {
    while (true) {
      try {
        return fetching.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (progress.getAndSet(0) < LEAST_BYTES_A_SECOND * patience.toSeconds()) {
          throw e;
        }
      }
    }
  }

  private Fetched fetched(Request request, AtomicLong progress) {
    try (HttpClientResponse response = asked(request)) {
      return answer(request, response, progress);
    } catch (IOException | RuntimeException e) {
      return new Fetched.Unreachable(e.toString());
    }
  }

  @Override
  public void close() {
    client.closeResource();
  }

  /** What nobody reads would be paid for with every poll. */
  private static WebClientServiceResponse terse(
      WebClientService.Chain chain, WebClientServiceRequest request) {
    request.headers().remove(HeaderNames.USER_AGENT).remove(PROXY_CONNECTION);
    return chain.proceed(request);
  }

  static URI withSlash(URI address) {
    return address.getPath().endsWith("/") ? address : URI.create(address + "/");
  }

  /** A kept connection may have been closed by the other side meanwhile; a new one tells. */
  private HttpClientResponse asked(Request request) {
    try {
      return asked(request, true);
    } catch (DataReader.InsufficientDataAvailableException closed) {
      return asked(request, false);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof SocketTimeoutException) {
        throw e;
      }
      return asked(request, false);
    }
  }

  private HttpClientResponse asked(Request request, boolean onKept) {
    HttpClientRequest asking =
        client
            .get()
            .skipUriEncoding(true)
            // As text: given as a URI the path would be decoded, and %2F become another folder.
            .uri(repository + request.path())
            .keepAlive(onKept);
    if (request.pastCaches()) {
      asking.header(HeaderNames.CACHE_CONTROL, "no-cache");
    }
    request.etag().ifPresent(etag -> asking.header(HeaderNames.IF_NONE_MATCH, etag));
    return asking.request();
  }

  private static Fetched answer(Request request, HttpClientResponse response, AtomicLong progress)
      throws IOException {
    // By number: a server may word the reason as it likes.
    int status = response.status().code();
    return switch (status) {
      case 200 -> body(request, response, progress);
      case 304 -> new Fetched.Unchanged();
      // Object stores forbid what is not there.
      case 403, 404, 410 -> new Fetched.Missing();
      default -> new Fetched.Unreachable("HTTP " + status, RetryAfter.of(response));
    };
  }

  private static Fetched body(Request request, HttpClientResponse response, AtomicLong progress)
      throws IOException {
    String encoding = header(response, HeaderNames.CONTENT_ENCODING).orElse("identity");
    try (InputStream raw = response.inputStream();
        InputStream in = encoding.equals("gzip") ? new GZIPInputStream(raw) : raw) {
      if (!encoding.equals("gzip") && !encoding.equals("identity")) {
        return new Fetched.Unreachable("Unknown content encoding " + encoding);
      }
      return read(in, request.limit(), header(response, HeaderNames.ETAG), progress);
    }
  }

  private static Fetched read(
      InputStream in, long limit, Optional<String> etag, AtomicLong progress) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
      bytes.write(chunk, 0, got);
      progress.addAndGet(got);
      if (bytes.size() > limit) {
        return new Fetched.TooLong();
      }
    }
    return new Fetched.Body(bytes.toByteArray(), etag);
  }

  private static Optional<String> header(HttpClientResponse response, HeaderName name) {
    return response.headers().first(name);
  }
}
