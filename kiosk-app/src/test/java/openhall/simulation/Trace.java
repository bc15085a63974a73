package openhall.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;

/** What happened in a run, line by line; two runs with one hash were the same run. One thread. */
final class Trace {

  private final Consumer<String> listener;
  private final MessageDigest digest = sha256();
  private int step;

  /**
   * @param listener gets every line
   */
  Trace(Consumer<String> listener) {
    this.listener = listener;
  }

  void nextStep() {
    step++;
  }

  int step() {
    return step;
  }

  void say(Instant now, String who, String what) {
    String line = "%3d %s %-8s %s".formatted(step, now, who, what);
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    listener.accept(line);
  }

  /** Of all lines; call it once, at the end. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has it", e);
    }
  }
}
