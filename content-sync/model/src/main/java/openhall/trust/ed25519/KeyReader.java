package openhall.trust.ed25519;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Reads public keys; whatever it throws sends the caller on to the JDK. */
final class KeyReader extends KeyFactorySpi {

  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return PointKey.of(encoded.getEncoded()).orElseThrow(KeyReader::notHere);
    }
    throw notHere();
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    throw notHere();
  }

  @Override
  protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> as)
      throws InvalidKeySpecException {
    throw notHere();
  }

  @Override
  protected Key engineTranslateKey(Key key) throws InvalidKeyException {
    throw new InvalidKeyException("Only public keys of Ed25519 are read here");
  }

  private static InvalidKeySpecException notHere() {
    return new InvalidKeySpecException("Only public keys of Ed25519 are read here");
  }
}
