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
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 key that decodes its point when first needed, and keeps it. Immutable to those who
 * look; any thread.
 */
final class PointKey implements EdECPublicKey {

  @Serial private static final long serialVersionUID = 1;

  /** SubjectPublicKeyInfo (RFC 8410) up to the key's 32 bytes. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY = 32;
  private static final int SIGN_BIT = 255;

  /** What became of decoding. */
  private record Decoded(@Nullable PublicPoint point) {}

  private final byte[] encoded;
  private transient volatile @Nullable Decoded decoded;

  private PointKey(byte[] encoded) {
    this.encoded = encoded;
  }

  /**
   * Empty for another kind of key.
   *
   * @param encoded SubjectPublicKeyInfo
   */
  static Optional<PointKey> of(byte[] encoded) {
    boolean known =
        encoded.length == PREFIX.length + KEY
            && Arrays.equals(PREFIX, 0, PREFIX.length, encoded, 0, PREFIX.length);
    return known ? Optional.of(new PointKey(encoded.clone())) : Optional.empty();
  }

  /**
   * Empty if it is not on the curve, not in its one encoding, or has a part of small order. Decoded
   * twice if two ask at once, to the same point.
   */
  Optional<PublicPoint> point() {
    Decoded known = decoded;
    if (known == null) {
      known = new Decoded(Ed25519.validatePublicKeyFullExport(encoded, PREFIX.length));
      decoded = known;
    }
    return Optional.ofNullable(known.point());
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
