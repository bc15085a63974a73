package openhall.trust;

/** Holds a private key somewhere and signs with it. */
public interface Signer {

  PublicKey publicKey();

  /** The signature over {@code message} by {@link #publicKey()}'s scheme. */
  byte[] sign(byte[] message);
}
