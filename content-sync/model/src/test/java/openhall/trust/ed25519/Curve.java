package openhall.trust.ed25519;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The curve of Ed25519 by its textbook formulas (RFC 8032, 5.1), for making what no honest program
 * makes.
 *
 * @param x and {@code y}: a point
 */
record Curve(BigInteger x, BigInteger y) {

  static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /** The order of {@link #BASE}. */
  static final BigInteger L =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
  private static final BigInteger ROOT_OF_MINUS_ONE = BigInteger.TWO.modPow(P.shiftRight(2), P);

  static final Curve NEUTRAL = new Curve(BigInteger.ZERO, BigInteger.ONE);
  static final Curve BASE =
      at(BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P));

  /** A point of order eight. */
  static final Curve SMALL = smallest();

  Curve plus(Curve other) {
    BigInteger both = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
    BigInteger across = x.multiply(other.y).add(y.multiply(other.x));
    BigInteger along = y.multiply(other.y).add(x.multiply(other.x));
    return new Curve(
        across.multiply(BigInteger.ONE.add(both).modInverse(P)).mod(P),
        along.multiply(BigInteger.ONE.subtract(both).modInverse(P)).mod(P));
  }

  Curve times(BigInteger n) {
    Curve sum = NEUTRAL;
    Curve power = this;
    for (int i = 0; i < n.bitLength(); i++) {
      sum = n.testBit(i) ? sum.plus(power) : sum;
      power = power.plus(power);
    }
    return sum;
  }

  byte[] encoded() {
    return bytes(x.testBit(0) ? y.setBit(255) : y);
  }

  /** 32 bytes, the lowest first. */
  static byte[] bytes(BigInteger number) {
    var bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  static byte[] signature(byte[] r, BigInteger s) {
    byte[] both = Arrays.copyOf(r, 64);
    System.arraycopy(bytes(s), 0, both, 32, 32);
    return both;
  }

  /** What the hash of the signed contributes. */
  static BigInteger challenge(byte[] r, byte[] key, byte[] message) {
    try {
      var sha512 = MessageDigest.getInstance("SHA-512");
      sha512.update(r);
      sha512.update(key);
      byte[] hash = sha512.digest(message);
      var number = BigInteger.ZERO;
      for (int i = hash.length - 1; i >= 0; i--) {
        number = number.shiftLeft(8).or(BigInteger.valueOf(hash[i] & 0xff));
      }
      return number.mod(L);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Curve smallest() {
    for (int y = 2; ; y++) {
      BigInteger square = square(BigInteger.valueOf(y));
      if (root(square).pow(2).mod(P).equals(square)) {
        Curve small = at(BigInteger.valueOf(y)).times(L);
        if (!small.times(BigInteger.valueOf(4)).equals(NEUTRAL)) {
          return small;
        }
      }
    }
  }

  /** The point with that y and an even x. */
  private static Curve at(BigInteger y) {
    BigInteger x = root(square(y));
    return new Curve(x.testBit(0) ? P.subtract(x) : x, y);
  }

  private static BigInteger square(BigInteger y) {
    BigInteger squared = y.multiply(y);
    BigInteger below = D.multiply(squared).add(BigInteger.ONE).modInverse(P);
    return squared.subtract(BigInteger.ONE).multiply(below).mod(P);
  }

  private static BigInteger root(BigInteger square) {
    BigInteger root = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    return root.multiply(root).mod(P).equals(square)
        ? root
        : root.multiply(ROOT_OF_MINUS_ONE).mod(P);
  }
}
