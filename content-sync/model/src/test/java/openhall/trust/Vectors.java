package openhall.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files made apart from this code. */
public final class Vectors {

  private Vectors() {}

  public static byte[] read(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/openhall/trust/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
