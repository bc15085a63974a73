package openhall.publication.signer;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Collection;
import java.util.Optional;
import openhall.trust.Ed25519;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/** Signs with an Ed25519 key held in memory. Any thread. Never prints its key. */
final class PrivateSigner implements Signer {

  private static final byte[] PROBE =
      "openhall-key-probe".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private PrivateSigner(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** A new key. */
  static PrivateSigner generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new PrivateSigner(pair.getPrivate(), Ed25519.publicKey(pair.getPublic()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has Ed25519", e);
    }
  }

  /** A key that was read, if it is the private half of one of {@code candidates}. */
  static Optional<PrivateSigner> of(PrivateKey key, Collection<PublicKey> candidates) {
    byte[] signature = sign(key, PROBE);
    return candidates.stream()
        .filter(candidate -> candidate.verifies(PROBE, signature))
        .findFirst()
        .map(candidate -> new PrivateSigner(key, candidate));
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    return sign(privateKey, message);
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  private static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }
}
