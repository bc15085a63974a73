package openhall.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948): a row of chunks, each with its length, its name and a checksum. */
final class PngFile {

  static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** The chunks that are drawn; texts, times, places, colour profiles and movement are not. */
  private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private static final int AROUND = 12;
  private static final int HEADER = 13;

  private PngFile() {}

  static Raster read(byte[] file) {
    try {
      return chunks(ByteBuffer.wrap(file));
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static Raster chunks(ByteBuffer in) {
    var out = new ByteArrayOutputStream(in.capacity());
    out.writeBytes(MAGIC);
    in.position(MAGIC.length);
    int width = 0;
    int height = 0;
    boolean data = false;
    String name = "";
    while (!name.equals("IEND")) {
      byte[] chunk = chunk(in);
      name = new String(chunk, Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
      boolean first = out.size() == MAGIC.length;
      if (first != name.equals("IHDR") || (first && chunk.length != AROUND + HEADER)) {
        throw damaged();
      }
      if (first) {
        width = ByteBuffer.wrap(chunk).getInt(2 * Integer.BYTES);
        height = ByteBuffer.wrap(chunk).getInt(3 * Integer.BYTES);
      }
      data |= name.equals("IDAT");
      if (DRAWN.contains(name)) {
        out.writeBytes(chunk);
      }
    }
    if (!data) {
      throw damaged();
    }
    return new Raster(Raster.Format.PNG, width, height, out.toByteArray());
  }

  private static byte[] chunk(ByteBuffer in) {
    int length = in.getInt(in.position());
    if (length < 0 || length > in.remaining() - AROUND) {
      throw damaged();
    }
    byte[] chunk = new byte[AROUND + length];
    in.get(chunk);
    var sum = new CRC32();
    sum.update(chunk, Integer.BYTES, Integer.BYTES + length);
    if ((int) sum.getValue() != ByteBuffer.wrap(chunk).getInt(2 * Integer.BYTES + length)) {
      throw damaged();
    }
    return chunk;
  }

  private static InvalidContent damaged() {
    return Raster.refused("PNG 图片已损坏或不完整", "is a damaged or incomplete PNG picture");
  }
}
