package openhall.publication.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;

/** Key files by what is in them. */
public final class KeyBytes {

  private KeyBytes() {}

  /** What is in a sound key file. */
  public static byte[] sample() {
    return in(file -> {
      Files.delete(file);
      KeyFile.write(file, PrivateSigner.generate(KeyKind.ED25519).privateKey());
      return Files.readAllBytes(file);
    });
  }

  public static PrivateKey read(byte[] bytes) {
    return in(file -> KeyFile.read(Files.write(file, bytes)));
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(Path file) throws IOException;
  }

  private static <T> T in(Use<T> use) {
    try {
      Path file = Files.createTempFile("openhall-test", ".key");
      try {
        return use.of(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
