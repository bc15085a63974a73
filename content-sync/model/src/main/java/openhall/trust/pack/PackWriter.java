package openhall.trust.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a pack, file by file. Each is told as copies of what the reader has by then, which is its
 * older file and all files before in the pack, and as what is new. Hashes and signatures are kept
 * apart, since they do not compress, and neither does what they stand between. One thread; use
 * once.
 */
public final class PackWriter {

  static final byte[] MAGIC = "OHP1".getBytes(StandardCharsets.US_ASCII);

  private static final int LEAST_ON = 6;
  private static final int SURE = 64;
  private static final int LEAST_HEX = 32;

  private final Bytes past = new Bytes(Limits.BYTES);
  private final Matches matches = new Matches(past);
  private final Bytes orders = new Bytes(Integer.MAX_VALUE - 8);
  private final Bytes texts = new Bytes(Limits.BYTES);
  private final Bytes raw = new Bytes(Limits.BYTES);
  private final CRC32 sum = new CRC32();
  private final long root;
  private int files;
  private int expected;

  /**
   * @param root the version of the newest root there is
   */
  public PackWriter(long root) {
    this.root = root;
  }

  /**
   * Adds a file, unless the pack is full; readers fetch that one by itself.
   *
   * @param older what readers have in its place
   */
  public void add(String name, Optional<byte[]> older, byte[] file) {
    byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
    long length = (long) older.map(bytes -> bytes.length).orElse(0) + file.length;
    if (length > past.room() || files == Limits.FILES || encoded.length > Limits.NAME) {
      return;
    }
    files++;
    orders.number(2L * encoded.length + (older.isPresent() ? 1 : 0));
    texts.add(encoded, 0, encoded.length);
    if (older.isPresent()) {
      expected = past.size();
      past.add(older.get(), 0, older.get().length);
    }
    orders.number(file.length);
    int start = past.size();
    past.add(file, 0, file.length);
    sum.update(file);
    write(start);
    // The next one is likely to begin as this one does.
    expected = start;
  }

  /** The whole pack. */
  public byte[] finish() {
    var head = new Bytes(64);
    head.number(root);
    head.number(files);
    byte[] told = deflated(head.from(0), orders.from(0));
    byte[] text = deflated(texts.from(0));
    var lengths = new Bytes(64);
    lengths.number(told.length);
    lengths.number(text.length);
    return ByteBuffer.allocate(8 + lengths.size() + told.length + text.length + raw.size())
        .put(MAGIC)
        .putInt((int) sum.getValue())
        .put(lengths.array(), 0, lengths.size())
        .put(told)
        .put(text)
        .put(raw.array(), 0, raw.size())
        .array();
  }

  private void write(int start) {
    int told = start;
    int at = start;
    while (at < past.size()) {
      matches.remember(at);
      Copy copy = copy(told, at);
      if (copy.length == 0) {
        at++;
      } else {
        tell(told, copy.to);
        boolean on = copy.from == expected + (copy.to - told);
        orders.number(Op.code(on ? Op.ON : Op.JUMP, copy.length));
        if (!on) {
          orders.difference((long) copy.from - (expected + (copy.to - told)));
        }
        at = copy.to + copy.length;
        expected = copy.from + copy.length;
        told = at;
      }
    }
    tell(told, at);
  }

  private record Copy(int from, int to, int length) {}

  /** The better of going on where the last copy ended and of the last place that looks the same. */
  private Copy copy(int told, int at) {
    int on = expected + (at - told);
    int length = on >= 0 && on < at ? matches.length(on, at) : 0;
    Copy best = new Copy(on, at, length < LEAST_ON ? 0 : length);
    if (best.length >= SURE) {
      return best;
    }
    int other = matches.candidate(at);
    int found = other < 0 ? 0 : matches.length(other, at);
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
  private void tell(int start, int end) {
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
    }
  }

  private void tellHex(int start, int length) {
    orders.number(Op.code(Op.HEX, length));
    for (int i = start; i < start + 2 * length; i += 2) {
      raw.add((byte) (Hex.digit(past.at(i)) << 4 | Hex.digit(past.at(i + 1))));
    }
  }

  private int digits(int start, int end) {
    int at = start;
    while (at < end && Hex.digit(past.at(at)) >= 0) {
      at++;
    }
    return at - start;
  }

  static byte[] deflated(byte[]... parts) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      var out = new Bytes(Integer.MAX_VALUE - 8);
      byte[] chunk = new byte[8192];
      for (int i = 0; i < parts.length; i++) {
        deflater.setInput(parts[i]);
        if (i == parts.length - 1) {
          deflater.finish();
        }
        while (i == parts.length - 1 ? !deflater.finished() : !deflater.needsInput()) {
          out.add(chunk, 0, deflater.deflate(chunk));
        }
      }
      return out.from(0);
    }
  }
}
