package openhall.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for this machine, fresh and signed by itself. Immutable. */
final class Certificate {

  private static final String NAME = "here";
  private static final String PASSWORD = "only-for-measuring";

  private final Path dir;

  /** Makes one in {@code dir}. */
  Certificate(Path dir) {
    this.dir = dir;
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "san=ip:127.0.0.1,dns:localhost");
    keytool("-exportcert", "-rfc", "-file", pem().toString());
  }

  /** For those who are to trust it. */
  Path pem() {
    return dir.resolve("certificate.pem");
  }

  /** For the server that has it. */
  SSLContext context() throws IOException {
    try (InputStream in = Files.newInputStream(store())) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path store() {
    return dir.resolve("certificate.p12");
  }

  private void keytool(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", NAME, "-keystore", store().toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    try (Child child = Child.start("keytool", dir.resolve("keytool.log"), Map.of(), command)) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.said());
      }
    }
  }
}
