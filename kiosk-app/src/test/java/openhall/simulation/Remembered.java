package openhall.simulation;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Verifies each Ed25519 signature once in the life of this process, by the JDK's provider: whether
 * a signature verifies never changes. Immutable from outside; any thread.
 */
final class Remembered extends Provider {

  private static final long serialVersionUID = 1L;
  private static final String NAME = "OpenhallRemembered";
  private static final String ED25519 = "Ed25519";

  /** Messages that a simulated screen takes for well signed, whatever the signature: a defect. */
  static final ScopedValue<Predicate<byte[]>> BELIEVED = ScopedValue.newInstance();

  private final transient Map<String, Boolean> known = new ConcurrentHashMap<>();

  private Remembered(Provider verifying) {
    super(NAME, "1", "Ed25519 signatures verified once");
    putService(
        new Service(this, "Signature", ED25519, Once.class.getName(), null, null) {
          @Override
          public Object newInstance(@Nullable Object constructorParameter) {
            return new Once(verifying, known);
          }
        });
  }

  /** Lets this process remember from now on. */
  static void install() {
    if (Security.getProvider(NAME) == null) {
      try {
        Security.insertProviderAt(
            new Remembered(KeyPairGenerator.getInstance(ED25519).getProvider()), 1);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has it", e);
      }
    }
  }

  /** One verification. */
  private static final class Once extends SignatureSpi {
    private final Provider verifying;
    private final Map<String, Boolean> known;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private @Nullable PublicKey key;

    Once(Provider verifying, Map<String, Boolean> known) {
      this.verifying = verifying;
      this.known = known;
    }

    @Override
    protected void engineInitVerify(PublicKey publicKey) {
      key = publicKey;
      message.reset();
    }

    @Override
    protected void engineInitSign(PrivateKey privateKey) throws InvalidKeyException {
      throw new InvalidKeyException("Signs nothing");
    }

    @Override
    protected void engineUpdate(byte b) {
      message.write(b);
    }

    @Override
    protected void engineUpdate(byte[] b, int off, int len) {
      message.write(b, off, len);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      throw new SignatureException("Signs nothing");
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      PublicKey by = key;
      if (by == null) {
        return false;
      }
      byte[] said = message.toByteArray();
      if (BELIEVED.isBound() && BELIEVED.get().test(said)) {
        return true;
      }
      return known.computeIfAbsent(name(by, said, signature), _ -> verified(by, said, signature));
    }

    private boolean verified(PublicKey by, byte[] said, byte[] signature) {
      try {
        Signature verifier = Signature.getInstance(ED25519, verifying);
        verifier.initVerify(
            KeyFactory.getInstance(ED25519, verifying)
                .generatePublic(new X509EncodedKeySpec(by.getEncoded())));
        verifier.update(said);
        return verifier.verify(signature);
      } catch (GeneralSecurityException e) {
        return false;
      }
    }

    private static String name(PublicKey by, byte[] said, byte[] signature) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(by.getEncoded());
        digest.update(MessageDigest.getInstance("SHA-256").digest(said));
        digest.update(signature);
        return new String(digest.digest(), java.nio.charset.StandardCharsets.ISO_8859_1);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has it", e);
      }
    }

    @Deprecated
    @Override
    protected void engineSetParameter(String param, Object value) {
      throw new UnsupportedOperationException(param);
    }

    @Deprecated
    @Override
    protected Object engineGetParameter(String param) {
      throw new UnsupportedOperationException(param);
    }
  }
}
