package openhall.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the service says to one screen, signed by the key that signs timestamps, and so verified
 * from the root that the screen trusts. The kind of message is among the signed bytes, so that a
 * signature given here is none over metadata, and none over another kind. Pure.
 */
public final class ServiceWord {

  private static final TopRole ROLE = TopRole.TIMESTAMP;
  private static final int MOST_SIG_DIGITS = 2048;

  private ServiceWord() {}

  /** The signature as it is sent: the key's id, a colon, hexadecimal digits. */
  public static String by(Signer signer, String kind, byte[] body) {
    return signer.publicKey().keyid()
        + ":"
        + HexFormat.of().formatHex(signer.sign(message(kind, body)));
  }

  /**
   * Whether whoever signs timestamps under that root said that. Where that role needs several
   * signatures, one is none.
   */
  public static boolean isSaid(Root root, String kind, byte[] body, String signature) {
    int colon = signature.indexOf(':');
    RoleSpec spec = root.role(ROLE);
    if (colon < 0 || spec.threshold() > 1 || signature.length() - colon > MOST_SIG_DIGITS) {
      return false;
    }
    String keyid = signature.substring(0, colon);
    String digits = signature.substring(colon + 1);
    return digits.length() % 2 == 0
        && Hashes.isHex(digits, digits.length())
        && Optional.of(keyid)
            .filter(spec.keyids()::contains)
            .map(root.keys()::get)
            .filter(key -> key.verifies(message(kind, body), HexFormat.of().parseHex(digits)))
            .isPresent();
  }

  private static byte[] message(String kind, byte[] body) {
    var message = new ByteArrayOutputStream();
    message.writeBytes((kind + "\n").getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(body);
    return message.toByteArray();
  }
}
