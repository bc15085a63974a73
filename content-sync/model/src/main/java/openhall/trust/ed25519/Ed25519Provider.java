package openhall.trust.ed25519;

import java.io.Serial;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Verifies Ed25519 signatures (RFC 8032) several times as fast as the JDK, with its verdict on
 * every one. Only public keys and verification are offered; for all else, for public keys that no
 * honest program makes, and for the first few signatures of a process the JDK goes on to its own
 * provider. Any thread.
 */
public final class Ed25519Provider extends Provider {

  @Serial private static final long serialVersionUID = 1;

  private static final String ALGORITHM = "Ed25519";

  /**
   * The library comes in a signed jar, and to believe that takes the JDK as long as 400 signatures.
   * A screen that starts, or takes one change, verifies fewer than these.
   */
  private static final int FEW = 64;

  private final transient AtomicInteger asked = new AtomicInteger();
  private final int few;

  public Ed25519Provider() {
    this(FEW);
  }

  /**
   * @param few how many verifications are left to the JDK
   */
  Ed25519Provider(int few) {
    super("OpenhallEd25519", "1", "Ed25519 verification by Bouncy Castle");
    this.few = few;
    putService(new Part("KeyFactory", KeyReader.class, Map.of(), KeyReader::new));
    putService(
        new Part(
            "Signature",
            Verification.class,
            Map.of("SupportedKeyClasses", "java.security.interfaces.EdECPublicKey"),
            () -> new Verification(this::isWorthIt)));
  }

  /** Puts it before all other providers of this process; more than once is as good as once. */
  public static void register() {
    Security.insertProviderAt(new Ed25519Provider(), 1);
  }

  private boolean isWorthIt() {
    return asked.get() >= few || asked.incrementAndGet() > few;
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
