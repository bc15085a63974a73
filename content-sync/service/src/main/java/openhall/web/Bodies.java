package openhall.web;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads request bodies, never more than the caller allows. */
public final class Bodies {

  private Bodies() {}

  /** The body, at most so many bytes of it. */
  public static byte[] bytes(ServerRequest request, int most) {
    if (request.headers().contentLength().orElse(0) > most) {
      throw tooLarge(most);
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused tooLarge(int most) {
    return new Refused(Refusal.TOO_LARGE, "最多 " + (most >> 10) + " KB");
  }
}
