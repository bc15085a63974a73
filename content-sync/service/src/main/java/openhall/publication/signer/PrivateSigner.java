package openhall.publication.signer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Collection;
import java.util.Optional;
import openhall.trust.Ed25519;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/**
 * Signs with a key held in memory, or by a token that never lets it out. Any thread. Never prints
 * its key.
 */
final class PrivateSigner implements Signer {

  private static final byte[] PROBE = "openhall-key-probe".getBytes(StandardCharsets.US_ASCII);

  private final PrivateKey privateKey;
  private final PublicKey publicKey;
  private final Optional<Provider> provider;

  private PrivateSigner(PrivateKey privateKey, PublicKey publicKey, Optional<Provider> provider) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.provider = provider;
  }

  /** A new key. */
  static PrivateSigner generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new PrivateSigner(
          pair.getPrivate(), Ed25519.publicKey(pair.getPublic()), Optional.empty());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has Ed25519", e);
    }
  }

  /** A key that was read, if it is the private half of one of {@code candidates}. */
  static Optional<PrivateSigner> of(PrivateKey key, Collection<PublicKey> candidates) {
    return of(key, candidates, Optional.empty());
  }

  /**
   * The same for a key in a token.
   *
   * @param provider of the token, which alone can use its keys
   */
  static Optional<PrivateSigner> of(
      PrivateKey key, Collection<PublicKey> candidates, Optional<Provider> provider) {
    byte[] signature = sign(key, provider, PROBE);
    return candidates.stream()
        .filter(candidate -> candidate.verifies(PROBE, signature))
        .findFirst()
        .map(candidate -> new PrivateSigner(key, candidate, provider));
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    return sign(privateKey, provider, message);
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  private static byte[] sign(PrivateKey key, Optional<Provider> provider, byte[] message) {
    try {
      Signature signature =
          provider.isPresent()
              ? Signature.getInstance(algorithm(key), provider.get())
              : Signature.getInstance(algorithm(key));
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }

  private static String algorithm(PrivateKey key) {
    return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
  }
}
