package openhall.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes that do not change, ready to be sent: tag, media type and gzip twin. Immutable by
 * agreement: nobody writes into the arrays.
 */
public final class StaticFile {

  /** For answers that no cache may keep; what was once sent can still be asked for by its tag. */
  public static final String NEVER_KEPT = "no-store";

  private static final int TAG_DIGITS = 5;

  private final byte[] bytes;
  private final byte[] gzip;
  private final String tag;
  private final String mediaType;

  /**
   * @param gzip the compressed twin, empty when compression does not pay
   * @param sha256 of the bytes, in hexadecimal
   */
  public StaticFile(byte[] bytes, byte[] gzip, String sha256, String mediaType) {
    this.bytes = bytes;
    this.gzip = gzip;
    // 30 bits tell a version from a path's others; the rest would be sent with every poll.
    this.tag =
        Base64.getUrlEncoder()
            .encodeToString(HexFormat.of().parseHex(sha256))
            .substring(0, TAG_DIGITS);
    this.mediaType = mediaType;
  }

  /** Bytes made for one answer, for which compressing does not pay. */
  public static StaticFile of(byte[] bytes, String mediaType) {
    return new StaticFile(bytes, new byte[0], digest(bytes), mediaType);
  }

  /** A file from the class path; compressed here, once. */
  public static StaticFile resource(String path, String mediaType) {
    try (InputStream in = StaticFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + path);
      }
      byte[] bytes = in.readAllBytes();
      return new StaticFile(bytes, compressed(bytes), digest(bytes), mediaType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int size() {
    return bytes.length + gzip.length;
  }

  /**
   * Answers 200 or 304, with the twin if it is accepted, and without a body for HEAD.
   *
   * @param caching the value of Cache-Control
   */
  public void send(String caching, ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CACHE_CONTROL, caching);
    boolean twin = gzip.length > 0 && accepts(request);
    response.header(HeaderNames.ETAG, '"' + tag + (twin ? "z\"" : "\""));
    if (gzip.length > 0 && !caching.equals(NEVER_KEPT)) {
      response.header(HeaderNames.VARY, "Accept-Encoding");
    }
    if (isCurrent(request)) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, mediaType);
    if (twin) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    byte[] body = twin ? gzip : bytes;
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.length)).send();
    } else {
      response.send(body);
    }
  }

  // Both representations have the same content, so either tag proves that the reader is current.
  private boolean isCurrent(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.IF_NONE_MATCH)
        .filter(tags -> tags.strip().equals("*") || tags.contains(tag))
        .isPresent();
  }

  private static boolean accepts(ServerRequest request) {
    return request.headers().first(HeaderNames.ACCEPT_ENCODING).stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(coding -> coding.toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(coding -> coding.startsWith("gzip") && !coding.endsWith(";q=0"));
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size() < bytes.length ? out.toByteArray() : new byte[0];
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
