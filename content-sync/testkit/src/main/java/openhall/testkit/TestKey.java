package openhall.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.random.RandomGenerator;
import openhall.trust.Ed25519;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/** A real key, fresh and kept in memory. Immutable. */
public final class TestKey implements Signer {

  private enum Kind {
    ED25519("Ed25519", "Ed25519"),
    ECDSA("EC", "SHA256withECDSA"),
    RSA("RSA", "RSASSA-PSS");

    private final String keys;
    private final String signatures;

    Kind(String keys, String signatures) {
      this.keys = keys;
      this.signatures = signatures;
    }
  }

  private static final int MIME_LINE = 64;

  private final Kind kind;
  private final KeyPair pair;
  private final PublicKey publicKey;

  /** An Ed25519 key, as we use them ourselves. */
  public TestKey() {
    this(new SecureRandom());
  }

  private TestKey(SecureRandom random) {
    this.kind = Kind.ED25519;
    this.pair = generate(kind, random);
    this.publicKey = Ed25519.publicKey(pair.getPublic());
  }

  private TestKey(Kind kind, String keytype, String scheme) {
    this.kind = kind;
    this.pair = generate(kind, new SecureRandom());
    this.publicKey = new PublicKey(keytype, scheme, pem(pair));
  }

  /**
   * Always the same Ed25519 key for the same {@code random}, for what must happen again exactly.
   */
  public static TestKey drawn(RandomGenerator random) {
    return new TestKey(new Drawn(random));
  }

  /** A key on the curve P-256 under either name that its type goes by. */
  public static TestKey ecdsa(String keytype) {
    return new TestKey(Kind.ECDSA, keytype, "ecdsa-sha2-nistp256");
  }

  public static TestKey rsa() {
    return new TestKey(Kind.RSA, "rsa", "rsassa-pss-sha256");
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(kind.signatures);
      if (kind == Kind.RSA) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key signs anything", e);
    }
  }

  private static KeyPair generate(Kind kind, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.keys);
      generator.initialize(size(kind), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + kind, e);
    }
  }

  private static AlgorithmParameterSpec size(Kind kind) {
    return switch (kind) {
      case ED25519 -> NamedParameterSpec.ED25519;
      case ECDSA -> new ECGenParameterSpec("secp256r1");
      case RSA -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
    };
  }

  private static String pem(KeyPair pair) {
    var lines = Base64.getMimeEncoder(MIME_LINE, new byte[] {'\n'});
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(lines.encodeToString(pair.getPublic().getEncoded()));
  }

  /** Not secret at all. */
  private static final class Drawn extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final transient RandomGenerator random;

    Drawn(RandomGenerator random) {
      super();
      this.random = random;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }
  }
}
