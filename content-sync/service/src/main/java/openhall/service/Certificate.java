package openhall.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The certificate with which the service itself speaks https, where no proxy does it.
 *
 * @param file PKCS #12, with one key and its chain
 * @param password the file in which the other's password stands
 */
public record Certificate(Path file, Path password) {

  /** Ready to serve; an {@link UncheckedIOException} says that the file does not open. */
  SSLContext context() {
    try {
      char[] secret = Files.readString(password).strip().toCharArray();
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(KeyStore.getInstance(file.toFile(), secret), secret);
      Arrays.fill(secret, '\0');
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new UncheckedIOException(new IOException("证书打不开 no certificate: " + file, e));
    }
  }
}
