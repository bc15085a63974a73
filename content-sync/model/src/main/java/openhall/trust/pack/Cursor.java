package openhall.trust.pack;

import java.nio.charset.StandardCharsets;
import openhall.trust.TrustFailure;

/** Reads bytes from the first to the last; beyond that is a {@link TrustFailure}. One thread. */
final class Cursor {

  private static final int LONGEST_NUMBER = 63;

  private final byte[] data;
  private final int end;
  private int at;

  Cursor(byte[] data, int start, int end) {
    this.data = data;
    this.at = start;
    this.end = end;
  }

  boolean atEnd() {
    return at == end;
  }

  /** Passes over so many bytes; answers where they begin. */
  int skip(long length) {
    if (length < 0 || length > end - at) {
      throw TrustFailure.malformed("pack", "ends too early");
    }
    int start = at;
    at += (int) length;
    return start;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < LONGEST_NUMBER; shift += 7) {
      byte next = data[skip(1)];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw TrustFailure.malformed("pack", "number too long");
  }

  long difference() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  int number(int most) {
    long value = number();
    if (value > most) {
      throw TrustFailure.malformed("pack", "expected at most " + most + ", got " + value);
    }
    return (int) value;
  }

  String text(int length) {
    return new String(data, skip(length), length, StandardCharsets.UTF_8);
  }
}
