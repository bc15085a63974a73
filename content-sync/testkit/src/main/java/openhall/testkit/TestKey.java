package openhall.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import openhall.trust.Ed25519;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/** A real Ed25519 key, fresh and kept in memory. Immutable. */
public final class TestKey implements Signer {

  private final KeyPair pair;

  public TestKey() {
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has Ed25519", e);
    }
  }

  @Override
  public PublicKey publicKey() {
    return Ed25519.publicKey(pair.getPublic());
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An Ed25519 key signs anything", e);
    }
  }
}
