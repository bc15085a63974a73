package openhall.trust.ed25519;

import java.io.Serial;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Verifies Ed25519 signatures (RFC 8032) several times as fast as the JDK, with its verdict on
 * every one. Only public keys and verification are offered; for all else, and for public keys that
 * no honest program makes, the JDK goes on to its own provider. Any thread.
 */
public final class Ed25519Provider extends Provider {

  @Serial private static final long serialVersionUID = 1;

  private static final String ALGORITHM = "Ed25519";

  public Ed25519Provider() {
    super("OpenhallEd25519", "1", "Ed25519 verification by Bouncy Castle");
    putService(new Part("KeyFactory", KeyReader.class, Map.of(), KeyReader::new));
    putService(
        new Part(
            "Signature",
            Verification.class,
            Map.of("SupportedKeyClasses", "java.security.interfaces.EdECPublicKey"),
            Verification::new));
  }

  /** Puts it before all other providers of this process; more than once is as good as once. */
  public static void register() {
    Security.insertProviderAt(new Ed25519Provider(), 1);
  }

  /** Made without reflection, so that the classes need not be public. */
  private final class Part extends Service {

    private final Supplier<Object> made;

    Part(String type, Class<?> of, Map<String, String> attributes, Supplier<Object> made) {
      super(Ed25519Provider.this, type, ALGORITHM, of.getName(), List.of(), attributes);
      this.made = made;
    }

    @Override
    public Object newInstance(Object parameter) {
      return made.get();
    }
  }
}
