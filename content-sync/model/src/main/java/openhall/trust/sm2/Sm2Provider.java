package openhall.trust.sm2;

import java.io.Serial;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;

/**
 * The national algorithms and nothing else of Bouncy Castle, under names that no other provider
 * uses: {@code KeyPairGenerator} and {@code KeyFactory} {@value #KEYS}, {@code Signature} {@value
 * #SIGNATURES} with the standard identity of GM/T 0009. Loaded once a key asks for it. Any thread.
 */
public final class Sm2Provider extends Provider {

  /** Algorithm of keys; a generator wants the curve {@value #CURVE}. */
  public static final String KEYS = "SM2";

  /** Algorithm of signatures. */
  public static final String SIGNATURES = "SM3withSM2";

  /** The recommended curve of GB/T 32918.5. */
  public static final String CURVE = "sm2p256v1";

  @Serial private static final long serialVersionUID = 1;

  private static final String PARTS = "org.bouncycastle.jcajce.provider.asymmetric.ec.";

  public Sm2Provider() {
    super("OpenhallSM2", "1", "SM2 with SM3 by Bouncy Castle");
    offer("KeyPairGenerator", KEYS, "KeyPairGeneratorSpi$EC");
    offer("KeyFactory", KEYS, "KeyFactorySpi$EC");
    offer("Signature", SIGNATURES, "GMSignatureSpi$sm3WithSM2");
  }

  /** Puts it behind all other providers of this process; more than once is as good as once. */
  public static void register() {
    Security.addProvider(new Sm2Provider());
  }

  private void offer(String type, String algorithm, String part) {
    putService(new Service(this, type, algorithm, PARTS + part, List.of(), Map.of()));
  }
}
