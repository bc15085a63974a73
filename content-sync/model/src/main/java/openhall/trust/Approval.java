package openhall.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One person's word for one item in exactly one revision.
 *
 * @param duty in which duty it is given, such as {@code release}
 * @param keyid the person's key
 * @param sig hexadecimal, over {@link #message}
 */
public record Approval(String duty, String keyid, String sig) {

  private static final String CONTEXT = "openhall-approval-v1\n";
  private static final Pattern DUTY = Pattern.compile("[a-z][a-z-]{0,31}");
  private static final int KEYID_DIGITS = 64;
  private static final int MOST_SIG_DIGITS = 2048;

  public Approval {
    check(duty);
    if (!Hashes.isHex(keyid, KEYID_DIGITS)) {
      throw new IllegalArgumentException("Expected 64 digits of a keyid, got '" + keyid + "'");
    }
    if (sig.isEmpty()
        || sig.length() > MOST_SIG_DIGITS
        || sig.length() % 2 > 0
        || !Hashes.isHex(sig, sig.length())) {
      throw new IllegalArgumentException("Expected a signature in hexadecimal, got '" + sig + "'");
    }
  }

  /** {@code signer} approves {@code item}, given in its canonical bytes, in that duty. */
  public static Approval by(Signer signer, String duty, byte[] item) {
    check(duty);
    String sig = HexFormat.of().formatHex(signer.sign(message(duty, item)));
    return new Approval(duty, signer.publicKey().keyid(), sig);
  }

  /** Whether {@code key} is the one named and gave this approval to exactly {@code item}. */
  public boolean verify(PublicKey key, byte[] item) {
    return keyid.equals(key.keyid())
        && key.verifies(message(duty, item), HexFormat.of().parseHex(sig));
  }

  /**
   * What is signed. The context keeps a signature given here from being used for anything else, and
   * one given in one duty from counting in another.
   */
  static byte[] message(String duty, byte[] item) {
    var message = new ByteArrayOutputStream();
    message.writeBytes((CONTEXT + duty + "\n").getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(item);
    return message.toByteArray();
  }

  private static void check(String duty) {
    if (!DUTY.matcher(duty).matches()) {
      throw new IllegalArgumentException("Expected a duty like " + DUTY + ", got '" + duty + "'");
    }
  }
}
