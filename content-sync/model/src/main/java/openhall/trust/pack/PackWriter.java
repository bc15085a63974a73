package openhall.trust.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a pack, file by file. What is told, the texts in it and the signatures are kept apart:
 * signatures do not compress, and neither does what they stand between. One thread; use once.
 */
public final class PackWriter {

  static final byte[] MAGIC = "OHP1".getBytes(StandardCharsets.US_ASCII);

  private final Telling telling = new Telling();
  private final CRC32 sum = new CRC32();
  private final long root;
  private int files;

  /**
   * Starts an empty one.
   *
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
    if (length > telling.room() || files == Limits.FILES || encoded.length > Limits.NAME) {
      return;
    }
    files++;
    telling.orders().number(2L * encoded.length + (older.isPresent() ? 1 : 0));
    telling.texts().add(encoded, 0, encoded.length);
    older.ifPresent(telling::older);
    telling.file(file);
    sum.update(file);
  }

  /** The whole pack. */
  public byte[] finish() {
    var head = new Bytes(64);
    head.number(root);
    head.number(files);
    byte[] told = deflated(head.from(0), telling.orders().from(0));
    byte[] text = deflated(telling.texts().from(0));
    byte[] raw = telling.raw().from(0);
    var lengths = new Bytes(64);
    lengths.number(told.length);
    lengths.number(text.length);
    return ByteBuffer.allocate(8 + lengths.size() + told.length + text.length + raw.length)
        .put(MAGIC)
        .putInt((int) sum.getValue())
        .put(lengths.from(0))
        .put(told)
        .put(text)
        .put(raw)
        .array();
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
