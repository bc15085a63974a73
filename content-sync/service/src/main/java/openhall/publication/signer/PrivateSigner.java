package openhall.publication.signer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Collection;
import java.util.Optional;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/**
 * Signs with a key held in memory, or by a token that never lets it out. Any thread. Never prints
 * its key.
 */
final class PrivateSigner implements Signer {

  private static final String IN_TOKENS = "SHA256withECDSA";
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
  static PrivateSigner generate(KeyKind kind) {
    KeyPair pair = kind.generate();
    return new PrivateSigner(pair.getPrivate(), PublicKey.of(pair.getPublic()), Optional.empty());
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
              ? Signature.getInstance(IN_TOKENS, provider.get())
              : Signature.getInstance(KeyKind.of(key.getEncoded()).signatures());
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign", e);
    }
  }
}
