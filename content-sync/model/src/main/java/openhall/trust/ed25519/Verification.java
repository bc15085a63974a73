package openhall.trust.ed25519;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;
import org.jspecify.annotations.Nullable;

/**
 * Verifies one signature after the other, as the JDK does.
 *
 * <p>Bouncy Castle checks 8SB = 8R + 8hA, the JDK SB = R + hA; RFC 8032 (5.1.7) allows both. They
 * differ where A or R has a part of small order, which only the holder of the key can bring about.
 * With both in the group of prime order the two are one equation, and so R is asked for that, as A
 * was when the key was read. One thread.
 */
final class Verification extends SignatureSpi {

  private static final int POINT = Ed25519.PUBLIC_KEY_SIZE;

  /** How the point is written that adds nothing: of order one, and thus of small order, too. */
  private static final byte[] NEUTRAL = new byte[POINT];

  static {
    NEUTRAL[0] = 1;
  }

  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final BooleanSupplier isWorthIt;
  private @Nullable PublicPoint point;

  /**
   * @param isWorthIt asked before each use of the library
   */
  Verification(BooleanSupplier isWorthIt) {
    this.isWorthIt = isWorthIt;
  }

  @Override
  protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
    if (!isWorthIt.getAsBoolean()) {
      throw notHere();
    }
    point = known(key).flatMap(PointKey::point).orElseThrow(Verification::notHere);
    message.reset();
  }

  private static Optional<PointKey> known(PublicKey key) {
    return switch (key) {
      case PointKey ours -> Optional.of(ours);
      case EdECPublicKey other -> PointKey.of(other.getEncoded());
      case PublicKey _ -> Optional.empty();
    };
  }

  @Override
  protected void engineUpdate(byte b) {
    message.write(b);
  }

  @Override
  protected void engineUpdate(byte[] bytes, int offset, int length) {
    message.write(bytes, offset, length);
  }

  @Override
  protected boolean engineVerify(byte[] signature) throws SignatureException {
    byte[] over = message.toByteArray();
    message.reset();
    if (signature.length != Ed25519.SIGNATURE_SIZE) {
      throw new SignatureException(
          "Expected " + Ed25519.SIGNATURE_SIZE + " bytes, got " + signature.length);
    }
    return point != null
        && Ed25519.verify(signature, 0, point, over, 0, over.length)
        && isOfPrimeOrder(signature);
  }

  private static boolean isOfPrimeOrder(byte[] signature) {
    return Ed25519.validatePublicKeyFull(signature, 0)
        || Arrays.equals(signature, 0, POINT, NEUTRAL, 0, POINT);
  }

  @Override
  protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
    throw notHere();
  }

  @Override
  protected byte[] engineSign() throws SignatureException {
    throw new SignatureException("Nothing is signed here");
  }

  @Override
  @Deprecated
  protected void engineSetParameter(String name, Object value) {
    throw new InvalidParameterException("No parameter " + name);
  }

  @Override
  @Deprecated
  protected Object engineGetParameter(String name) {
    throw new InvalidParameterException("No parameter " + name);
  }

  private static InvalidKeyException notHere() {
    return new InvalidKeyException("Not verified here");
  }
}
