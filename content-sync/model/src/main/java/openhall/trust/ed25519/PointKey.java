package openhall.trust.ed25519;

import java.io.Serial;
import java.math.BigInteger;
import java.security.KeyRep;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/** An Ed25519 key whose point is decoded and known to be in the group of prime order. Immutable. */
final class PointKey implements EdECPublicKey {

  @Serial private static final long serialVersionUID = 1;

  /** SubjectPublicKeyInfo (RFC 8410) up to the key's 32 bytes. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int SIGN_BIT = 255;

  private final byte[] encoded;
  private final transient PublicPoint point;

  private PointKey(byte[] encoded, PublicPoint point) {
    this.encoded = encoded;
    this.point = point;
  }

  /**
   * Empty for another kind of key, and for a point that is not on the curve, not in its one
   * encoding, or has a part of small order.
   *
   * @param encoded SubjectPublicKeyInfo
   */
  static Optional<PointKey> of(byte[] encoded) {
    if (encoded.length != PREFIX.length + Ed25519.PUBLIC_KEY_SIZE
        || !Arrays.equals(PREFIX, 0, PREFIX.length, encoded, 0, PREFIX.length)) {
      return Optional.empty();
    }
    return Optional.ofNullable(Ed25519.validatePublicKeyFullExport(encoded, PREFIX.length))
        .map(point -> new PointKey(encoded.clone(), point));
  }

  PublicPoint point() {
    return point;
  }

  @Override
  public EdECPoint getPoint() {
    var littleEndian = Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
    for (int i = 0, j = littleEndian.length - 1; i < j; i++, j--) {
      byte low = littleEndian[i];
      littleEndian[i] = littleEndian[j];
      littleEndian[j] = low;
    }
    var both = new BigInteger(1, littleEndian);
    return new EdECPoint(both.testBit(SIGN_BIT), both.clearBit(SIGN_BIT));
  }

  @Override
  public NamedParameterSpec getParams() {
    return NamedParameterSpec.ED25519;
  }

  @Override
  public String getAlgorithm() {
    return "EdDSA";
  }

  @Override
  public String getFormat() {
    return "X.509";
  }

  @Override
  public byte[] getEncoded() {
    return encoded.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdECPublicKey key && Arrays.equals(encoded, key.getEncoded());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Serial
  private Object writeReplace() {
    return new KeyRep(KeyRep.Type.PUBLIC, getAlgorithm(), getFormat(), encoded);
  }
}
