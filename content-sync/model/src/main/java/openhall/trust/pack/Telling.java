package openhall.trust.pack;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import openhall.trust.Hashes;

/**
 * Tells files as copies of what a reader has by then, which is its older file and all files before
 * in the pack, and as what is new. One thread.
 */
final class Telling {

  private static final int LEAST_ON = 6;
  private static final int SURE = 64;
  private static final int LEAST_HEX = 32;

  private final Bytes past = new Bytes(Limits.BYTES);
  private final Bytes orders = new Bytes(Integer.MAX_VALUE - 8);
  private final Bytes texts = new Bytes(Limits.BYTES);
  private final Bytes raw = new Bytes(Limits.BYTES);
  private final Matches matches = new Matches(past);
  private final Map<String, Integer> hashes = new HashMap<>();
  private int nextHash;
  private int expected;

  int room() {
    return past.room();
  }

  Bytes orders() {
    return orders;
  }

  Bytes texts() {
    return texts;
  }

  Bytes raw() {
    return raw;
  }

  /** What the reader has in the place of the next file. */
  void older(byte[] file) {
    expected = past.size();
    past.add(file, 0, file.length);
  }

  void file(byte[] file) {
    orders.number(file.length);
    int start = past.size();
    past.add(file, 0, file.length);
    tellFile(start);
    hashes.put(Hashes.sha256Of(file), hashes.size());
    // The next one is likely to begin as this one does.
    expected = start;
  }

  /** Hashes of files in the pack are pointed at; what lies between is told. */
  private void tellFile(int start) {
    int from = start;
    for (int at = start; at < past.size(); at++) {
      int digits = digits(at, past.size());
      Integer file = digits == Limits.SHA256 ? hashes.get(text(at, digits)) : null;
      if (file != null) {
        tellRange(from, at);
        tellHash(file);
        from = at + digits;
      }
      at += digits;
    }
    tellRange(from, past.size());
  }

  private void tellHash(int file) {
    orders.number(Op.code(Op.HEX, 0));
    orders.difference((long) file - nextHash);
    nextHash = file + 1;
    expected += Limits.SHA256;
  }

  private void tellRange(int start, int end) {
    int told = start;
    int at = start;
    while (at < end) {
      matches.remember(at);
      Copy copy = copy(told, at, end);
      if (copy.length == 0) {
        at++;
      } else {
        tellNew(told, copy.to);
        tellCopy(copy);
        at = copy.to + copy.length;
        told = at;
      }
    }
    tellNew(told, end);
  }

  private void tellCopy(Copy copy) {
    boolean on = copy.from == expected;
    orders.number(Op.code(on ? Op.ON : Op.JUMP, copy.length));
    if (!on) {
      orders.difference((long) copy.from - expected);
    }
    expected = copy.from + copy.length;
  }

  private record Copy(int from, int to, int length) {}

  /** The better of going on where the last copy ended and of the last place that looks the same. */
  private Copy copy(int told, int at, int end) {
    int on = expected + (at - told);
    int length = on >= 0 && on < at ? Math.min(end - at, matches.length(on, at)) : 0;
    Copy best = new Copy(on, at, length < LEAST_ON ? 0 : length);
    if (best.length >= SURE) {
      return best;
    }
    int other = matches.candidate(at);
    int found = other < 0 ? 0 : Math.min(end - at, matches.length(other, at));
    return found >= Matches.LEAST && found > best.length + 4
        ? widened(other, told, at, found)
        : best;
  }

  private Copy widened(int from, int told, int at, int length) {
    int more = 0;
    while (at - more > told
        && from - more > 0
        && past.at(from - more - 1) == past.at(at - more - 1)) {
      more++;
    }
    return new Copy(from - more, at - more, length + more);
  }

  /** Tells the bytes from {@code start} to {@code end} themselves. */
  private void tellNew(int start, int end) {
    int text = start;
    int at = start;
    while (at < end) {
      int digits = digits(at, end);
      if (digits >= LEAST_HEX) {
        tellText(text, at);
        tellHex(at, digits / 2);
        at += digits / 2 * 2;
        text = at;
      } else {
        at += digits + 1;
      }
    }
    tellText(text, end);
  }

  private void tellText(int start, int end) {
    if (end > start) {
      orders.number(Op.code(Op.TEXT, end - start));
      texts.add(past.array(), start, end - start);
      expected += end - start;
    }
  }

  private void tellHex(int start, int length) {
    orders.number(Op.code(Op.HEX, length));
    for (int i = start; i < start + 2 * length; i += 2) {
      raw.add((byte) (Hex.digit(past.at(i)) << 4 | Hex.digit(past.at(i + 1))));
    }
    expected += 2 * length;
  }

  private int digits(int start, int end) {
    int at = start;
    while (at < end && Hex.digit(past.at(at)) >= 0) {
      at++;
    }
    return at - start;
  }

  private String text(int start, int length) {
    return new String(past.array(), start, length, StandardCharsets.US_ASCII);
  }
}
