package openhall.trust.ed25519;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.trust.Ed25519;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict is the JDK's, on what honest programs make and on what none makes. */
final class Ed25519ProviderTest {

  private static final String JDK = "SunEC";
  private static final String OURS = new Ed25519Provider().getName();
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PREFIX = HEX.parseHex("302a300506032b6570032100");
  private static final byte[] MESSAGE = "居民身份证丢失补领 40元".getBytes(UTF_8);

  private static final BigInteger SECRET = new BigInteger(250, new Random(1));
  private static final Curve KEY = Curve.BASE.times(SECRET);
  private static final BigInteger NONCE = new BigInteger(250, new Random(2));

  @BeforeEach
  void register() {
    Security.insertProviderAt(new Ed25519Provider(0), 1);
  }

  @AfterEach
  void unregister() {
    Security.removeProvider(OURS);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/openhall/trust/ed25519/rfc8032.csv")
  void theStandardsExamplesVerify(String key, String message, String signature)
      throws GeneralSecurityException {
    byte[] signed = HEX.parseHex(message);
    byte[] given = HEX.parseHex(signature);
    assertThat(agreed(HEX.parseHex(key), signed, given)).isTrue();
    for (int bit = 0; bit < 8 * given.length; bit += 5) {
      assertThat(agreed(HEX.parseHex(key), signed, flipped(given, bit))).isFalse();
    }
    assertThat(agreed(HEX.parseHex(key), Arrays.copyOf(signed, signed.length + 1), given))
        .isFalse();
  }

  @Test
  void whatTheJdkSignsVerifies() throws GeneralSecurityException {
    for (int i = 0; i < 50; i++) {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] key = raw(pair.getPublic());
      byte[] given = signed(pair, MESSAGE);
      assertThat(agreed(key, MESSAGE, given)).isTrue();
      assertThat(agreed(key, MESSAGE, flipped(given, i))).isFalse();
      assertThat(agreed(flipped(key, 3 * i), MESSAGE, given)).isFalse();
    }
  }

  /** S and S + nL are one number to the curve; only the least is the signature. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 15})
  void aSignatureThatSomebodyHasStretchedIsRefused(int times) throws GeneralSecurityException {
    byte[] r = Curve.BASE.times(NONCE).encoded();
    BigInteger s = s(r, KEY.encoded());
    BigInteger stretched = s.add(Curve.L.multiply(BigInteger.valueOf(times)));
    assertThat(agreed(KEY.encoded(), MESSAGE, Curve.signature(r, s))).isTrue();
    assertThat(agreed(KEY.encoded(), MESSAGE, Curve.signature(r, stretched))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 128})
  void aSignatureOfAnotherLengthIsRefused(int length) throws GeneralSecurityException {
    byte[] r = Curve.BASE.times(NONCE).encoded();
    byte[] whole = Curve.signature(r, s(r, KEY.encoded()));
    assertThat(agreed(KEY.encoded(), MESSAGE, Arrays.copyOf(whole, length))).isFalse();
  }

  /** Where Bouncy Castle alone says yes and the JDK no: a part of small order in R. */
  @ParameterizedTest
  @MethodSource("smallPoints")
  void aPartOfSmallOrderInTheSignatureIsRefused(Curve small) throws GeneralSecurityException {
    byte[] mixed = Curve.BASE.times(NONCE).plus(small).encoded();
    boolean honest = small.equals(Curve.NEUTRAL);
    assertThat(agreed(KEY.encoded(), MESSAGE, Curve.signature(mixed, s(mixed, KEY.encoded()))))
        .isEqualTo(honest);
    byte[] alone = small.encoded();
    BigInteger s = s(alone, KEY.encoded()).subtract(NONCE).mod(Curve.L);
    assertThat(agreed(KEY.encoded(), MESSAGE, Curve.signature(alone, s))).isEqualTo(honest);
  }

  /** The JDK's verdict hangs on the message; so does ours. */
  @ParameterizedTest
  @MethodSource("smallPoints")
  void aKeyWithAPartOfSmallOrderIsJudgedByTheJdk(Curve small) throws GeneralSecurityException {
    byte[] r = Curve.BASE.times(NONCE).encoded();
    byte[] mixed = KEY.plus(small).encoded();
    byte[] alone = small.encoded();
    for (int i = 0; i < 20; i++) {
      byte[] message = {(byte) i};
      BigInteger s = NONCE.add(Curve.challenge(r, mixed, message).multiply(SECRET)).mod(Curve.L);
      agreed(mixed, message, Curve.signature(r, s));
      agreed(alone, message, Curve.signature(r, NONCE));
    }
  }

  @ParameterizedTest
  @MethodSource("oddEncodings")
  void anotherEncodingOfAPointIsRefused(byte[] odd) throws GeneralSecurityException {
    byte[] r = Curve.BASE.times(NONCE).encoded();
    assertThat(agreed(KEY.encoded(), MESSAGE, Curve.signature(odd, s(odd, KEY.encoded()))))
        .isFalse();
    assertThat(agreed(odd, MESSAGE, Curve.signature(r, NONCE))).isFalse();
  }

  @Test
  void keysMadeElsewhereAreTaken() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519", JDK).generateKeyPair();
    var signature = Signature.getInstance("Ed25519");
    signature.initVerify(pair.getPublic());
    signature.update(MESSAGE[0]);
    signature.update(MESSAGE, 1, MESSAGE.length - 1);
    assertThat(signature.verify(signed(pair, MESSAGE))).isTrue();
    assertThat(signature.getProvider().getName()).isEqualTo(OURS);
  }

  @Test
  void aFewAreLeftToTheJdk() throws GeneralSecurityException {
    unregister();
    Security.insertProviderAt(new Ed25519Provider(2), 1);
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    PublicKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    byte[] given = signed(pair, MESSAGE);
    var by = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(MESSAGE);
      assertThat(signature.verify(given)).isTrue();
      by.add(signature.getProvider().getName());
    }
    assertThat(by).containsExactly(JDK, JDK, OURS, OURS);
  }

  @Test
  void oneVerificationAfterTheOther() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var signature = Signature.getInstance("Ed25519");
    signature.initVerify(pair.getPublic());
    for (String message : List.of("a", "bc", "")) {
      signature.update(message.getBytes(UTF_8));
      assertThat(signature.verify(signed(pair, message.getBytes(UTF_8)))).isTrue();
    }
    signature.update(MESSAGE);
    signature.initVerify(pair.getPublic());
    assertThat(signature.verify(signed(pair, new byte[0]))).isTrue();
  }

  @Test
  void aKeyIsTheSameWhoeverReadsIt() throws GeneralSecurityException {
    PublicKey jdk = KeyPairGenerator.getInstance("Ed25519", JDK).generateKeyPair().getPublic();
    var ours = (EdECPublicKey) key(raw(jdk), OURS);
    var point = ((EdECPublicKey) jdk).getPoint();
    assertThat(ours.getPoint().getY()).isEqualTo(point.getY());
    assertThat(ours.getPoint().isXOdd()).isEqualTo(point.isXOdd());
    assertThat(ours.getEncoded()).isEqualTo(jdk.getEncoded());
    assertThat(ours).isEqualTo(jdk).hasSameHashCodeAs(jdk);
    assertThat(jdk).isEqualTo(ours);
    assertThat(ours.getAlgorithm()).isEqualTo(jdk.getAlgorithm());
    assertThat(Ed25519.publicKey(ours)).isEqualTo(Ed25519.publicKey(jdk));
  }

  @Test
  void allButVerificationStaysWithTheJdk() throws GeneralSecurityException {
    Ed25519Provider.register();
    assertThat(Stream.of(Security.getProviders()).filter(p -> p.getName().equals(OURS))).hasSize(1);
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var factory = KeyFactory.getInstance("Ed25519");
    var again = factory.generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
    assertThat(again).isEqualTo(pair.getPrivate());
    assertThat(factory.translateKey(pair.getPublic())).isEqualTo(pair.getPublic());
    assertThat(factory.getKeySpec(pair.getPublic(), X509EncodedKeySpec.class).getEncoded())
        .isEqualTo(pair.getPublic().getEncoded());
    KeyPair other = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
    var signature = Signature.getInstance("Ed448");
    signature.initSign(other.getPrivate());
    signature.update(MESSAGE);
    byte[] given = signature.sign();
    signature.initVerify(other.getPublic());
    signature.update(MESSAGE);
    assertThat(signature.verify(given)).isTrue();
  }

  /** Of order one, two, four and eight. */
  static List<Curve> smallPoints() {
    return IntStream.range(0, 8).mapToObj(i -> Curve.SMALL.times(BigInteger.valueOf(i))).toList();
  }

  /** y not below p, x = 0 with a sign, points beside the curve. */
  static List<byte[]> oddEncodings() {
    Stream<BigInteger> tooLarge =
        IntStream.range(0, 19).mapToObj(i -> Curve.P.add(BigInteger.valueOf(i)));
    Stream<BigInteger> beside = Stream.of(BigInteger.TWO, BigInteger.valueOf(7));
    Stream<BigInteger> either =
        Stream.concat(tooLarge, beside).flatMap(y -> Stream.of(y, y.setBit(255)));
    Stream<BigInteger> signedZero =
        Stream.of(BigInteger.ONE, Curve.P.subtract(BigInteger.ONE)).map(y -> y.setBit(255));
    return Stream.concat(either, signedZero).map(Curve::bytes).toList();
  }

  private static BigInteger s(byte[] r, byte[] key) {
    return NONCE.add(Curve.challenge(r, key, MESSAGE).multiply(SECRET)).mod(Curve.L);
  }

  /** What both say. */
  private static boolean agreed(byte[] key, byte[] message, byte[] signature) {
    boolean jdk = verdict(key, message, signature, true);
    assertThat(verdict(key, message, signature, false)).isEqualTo(jdk);
    return jdk;
  }

  private static boolean verdict(byte[] key, byte[] message, byte[] signature, boolean jdk) {
    try {
      Signature verifier =
          jdk ? Signature.getInstance("Ed25519", JDK) : Signature.getInstance("Ed25519");
      verifier.initVerify(
          jdk
              ? key(key, JDK)
              : KeyFactory.getInstance("Ed25519")
                  .generatePublic(new X509EncodedKeySpec(spki(key))));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey key(byte[] key, String provider) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519", provider)
        .generatePublic(new X509EncodedKeySpec(spki(key)));
  }

  private static byte[] spki(byte[] key) {
    byte[] both = Arrays.copyOf(PREFIX, PREFIX.length + key.length);
    System.arraycopy(key, 0, both, PREFIX.length, key.length);
    return both;
  }

  private static byte[] raw(PublicKey key) {
    return Arrays.copyOfRange(key.getEncoded(), PREFIX.length, key.getEncoded().length);
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] other = bytes.clone();
    other[bit / 8] ^= (byte) (1 << (bit % 8));
    return other;
  }

  private static byte[] signed(KeyPair pair, byte[] message) throws GeneralSecurityException {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(message);
    return signature.sign();
  }
}
