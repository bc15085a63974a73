package openhall.trust.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import openhall.trust.Hashes;
import openhall.trust.TrustFailure;

/**
 * What was in a pack. Not believed.
 *
 * @param root the version of the newest root when it was made
 * @param files rebuilt, by the name they have in packs
 * @param sha256 of each file, by the same name
 */
public record Pack(long root, Map<String, byte[]> files, Map<String, String> sha256) {

  private static final String SUBJECT = "pack";
  private static final int HEAD = 8;

  public Pack {
    files = Map.copyOf(files);
    sha256 = Map.copyOf(sha256);
  }

  /**
   * The files by where a repository has them.
   *
   * @throws TrustFailure of kind MALFORMED if it can have none of such a name
   */
  public Map<String, byte[]> byPath() {
    var found = new HashMap<String, byte[]>();
    sha256.forEach((name, hash) ->
        found.put(PackedFile.path(name, hash), Objects.requireNonNull(files.get(name))));
    return found;
  }

  /**
   * Takes a pack apart.
   *
   * @param older what the reader has for a file of that name
   * @throws TrustFailure if the pack is broken, larger than it may be, or made for readers that
   *     have other files
   */
  public static Pack read(byte[] pack, Function<String, Optional<byte[]>> older) {
    if (pack.length < HEAD
        || !Arrays.equals(pack, 0, PackWriter.MAGIC.length, PackWriter.MAGIC, 0, 4)) {
      throw TrustFailure.malformed(SUBJECT, "does not begin as one");
    }
    var parts = new Cursor(pack, HEAD, pack.length);
    int orders = parts.number(pack.length);
    int texts = parts.number(pack.length);
    byte[] told = inflated(pack, parts.skip(orders), orders);
    byte[] text = inflated(pack, parts.skip(texts), texts);
    var rebuilding = new Rebuilding(told, text, parts, pack, older);
    Pack read = rebuilding.pack();
    if (rebuilding.sum() != ByteBuffer.wrap(pack).getInt(PackWriter.MAGIC.length)) {
      throw TrustFailure.malformed(SUBJECT, "damaged, or made for another reader");
    }
    return read;
  }

  private static byte[] inflated(byte[] pack, int start, int length) {
    try (var inflater = new Inflater(true)) {
      inflater.setInput(pack, start, length);
      var out = new Bytes(Limits.BYTES);
      byte[] chunk = new byte[8192];
      while (!inflater.finished()) {
        int got = inflater.inflate(chunk);
        if (got == 0 && !inflater.finished()) {
          throw TrustFailure.malformed(SUBJECT, "ends too early");
        }
        out.add(chunk, 0, got);
      }
      return out.from(0);
    } catch (DataFormatException e) {
      throw TrustFailure.malformed(SUBJECT, String.valueOf(e.getMessage()));
    }
  }

  /** One reading. */
  private static final class Rebuilding {

    private final Cursor orders;
    private final Cursor texts;
    private final byte[] text;
    private final Cursor raws;
    private final byte[] raw;
    private final Function<String, Optional<byte[]>> older;
    private final Bytes past = new Bytes(Limits.BYTES);
    private final CRC32 sum = new CRC32();
    private final List<String> rebuilt = new ArrayList<>();
    private int nextHash;
    private int expected;

    Rebuilding(
        byte[] orders,
        byte[] text,
        Cursor raws,
        byte[] raw,
        Function<String, Optional<byte[]>> older) {
      this.orders = new Cursor(orders, 0, orders.length);
      this.texts = new Cursor(text, 0, text.length);
      this.text = text;
      this.raws = raws;
      this.raw = raw;
      this.older = older;
    }

    int sum() {
      return (int) sum.getValue();
    }

    Pack pack() {
      long root = orders.number();
      int count = orders.number(Limits.FILES);
      var files = new LinkedHashMap<String, byte[]>();
      var sha256 = new HashMap<String, String>();
      for (int i = 0; i < count; i++) {
        int named = orders.number(2 * Limits.NAME + 1);
        String name = texts.text(named / 2);
        if (named % 2 == 1) {
          takeOlder(name);
        }
        if (files.put(name, file()) != null) {
          throw TrustFailure.malformed(SUBJECT, "has " + name + " twice");
        }
        sha256.put(name, rebuilt.getLast());
      }
      if (!orders.atEnd() || !texts.atEnd() || !raws.atEnd()) {
        throw TrustFailure.malformed(SUBJECT, "goes on behind its end");
      }
      return new Pack(root, files, sha256);
    }

    private void takeOlder(String name) {
      byte[] bytes =
          older
              .apply(name)
              .orElseThrow(() -> TrustFailure.malformed(SUBJECT, "needs an older " + name));
      expected = past.size();
      past.add(bytes, 0, bytes.length);
    }

    private byte[] file() {
      int length = orders.number(past.room());
      int start = past.size();
      while (past.size() - start < length) {
        long code = orders.number();
        long left = (long) length - (past.size() - start);
        long wanted = written(Op.of(code), Op.length(code));
        if (wanted < 1 || wanted > left) {
          throw TrustFailure.malformed(
              SUBJECT, "writes " + wanted + " bytes where " + left + " fit");
        }
        append(Op.of(code), (int) Op.length(code));
      }
      sum.update(past.array(), start, length);
      expected = start;
      byte[] file = past.from(start);
      rebuilt.add(Hashes.sha256Of(file));
      return file;
    }

    private static long written(Op op, long length) {
      return switch (op) {
        case TEXT, JUMP, ON -> length;
        case HEX -> length == 0 ? Limits.SHA256 : 2 * length;
      };
    }

    private void append(Op op, int length) {
      switch (op) {
        case TEXT -> {
          past.add(text, texts.skip(length), length);
          expected += length;
        }
        case HEX -> {
          if (length == 0) {
            appendHash();
          } else {
            appendHex(raws.skip(length), length);
          }
        }
        case JUMP -> copy(expected + orders.difference(), length);
        case ON -> copy(expected, length);
      }
    }

    private void appendHex(int at, int length) {
      for (int i = at; i < at + length; i++) {
        past.add(Hex.character((raw[i] >> 4) & 0xf));
        past.add(Hex.character(raw[i] & 0xf));
      }
      expected += 2 * length;
    }

    private void appendHash() {
      long file = nextHash + orders.difference();
      if (file < 0 || file >= rebuilt.size()) {
        throw TrustFailure.malformed(SUBJECT, "hash of a file that is not there");
      }
      byte[] hash = rebuilt.get((int) file).getBytes(StandardCharsets.US_ASCII);
      past.add(hash, 0, hash.length);
      nextHash = (int) file + 1;
      expected += hash.length;
    }

    private void copy(long from, int length) {
      if (from < 0 || from >= past.size()) {
        throw TrustFailure.malformed(SUBJECT, "copies from outside");
      }
      past.copy((int) from, length);
      expected = (int) from + length;
    }
  }
}
