package openhall.trust.pack;

import java.util.Arrays;
import openhall.trust.TrustFailure;

/** Bytes that grow at their end, up to a limit. One thread. */
final class Bytes {

  private static final int FIRST = 4096;

  private final int most;
  private byte[] data;
  private int size;

  Bytes(int most) {
    this.most = most;
    this.data = new byte[Math.min(FIRST, most)];
  }

  int size() {
    return size;
  }

  int room() {
    return most - size;
  }

  byte at(int index) {
    return data[index];
  }

  byte[] from(int start) {
    return Arrays.copyOfRange(data, start, size);
  }

  /** The array itself, longer than what is in it. */
  byte[] array() {
    return data;
  }

  void add(byte value) {
    require(1);
    data[size++] = value;
  }

  void add(byte[] values, int start, int length) {
    require(length);
    System.arraycopy(values, start, data, size, length);
    size += length;
  }

  /** What is copied may be part of what is being written, as where something repeats. */
  void copy(int start, int length) {
    require(length);
    for (int i = 0; i < length; i++) {
      data[size + i] = data[start + i];
    }
    size += length;
  }

  /** A whole number, the smaller the shorter. */
  void number(long value) {
    long rest = value;
    while (rest < 0 || rest > 0x7f) {
      add((byte) (rest | 0x80));
      rest >>>= 7;
    }
    add((byte) rest);
  }

  /** The same for one that may be negative. */
  void difference(long value) {
    number((value << 1) ^ (value >> 63));
  }

  private void require(int more) {
    if (more > room()) {
      throw TrustFailure.tooLong("pack", most);
    }
    if (size + more > data.length) {
      long doubled = Math.max(2L * data.length, (long) size + more);
      data = Arrays.copyOf(data, (int) Math.min(most, doubled));
    }
  }
}
