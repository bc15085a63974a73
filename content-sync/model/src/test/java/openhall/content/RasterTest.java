package openhall.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What a public screen is asked to draw is a picture, of bounded size, and nothing else (W1). */
final class RasterTest {

  private static final byte[] DATA = chunk("IDAT", new byte[] {1, 2, 3});
  private static final byte[] END = chunk("IEND", new byte[0]);

  // As a camera writes it: quantisation, frame of 7 by 5, Huffman table, scan with a stuffed byte.
  private static final String TABLES =
      "ffdb000400ff" + "ffc0000b080005000701011100" + "ffc4000400ff";
  private static final String SCAN = "ffda0008010100003f0012ff0034ffd056" + "ffd9";

  @Test
  void keepsWhatIsDrawnOfAPng() {
    byte[] file = png(header(40, 30), DATA, END);
    Raster raster = Raster.of(file);
    assertThat(raster.bytes()).isEqualTo(file);
    assertThat(raster).hasToString("image/png 40×30, " + file.length + " B");
  }

  @Test
  void refusesATextHiddenInAPngAndTakesItOutOnImport() {
    byte[] text = chunk("tEXt", "Author\0某人".getBytes(StandardCharsets.UTF_8));
    byte[] talkative = png(header(40, 30), text, DATA, END);
    refuses(talkative, "夹带了别的信息");
    assertThat(Raster.bare(talkative)).isEqualTo(Raster.of(png(header(40, 30), DATA, END)));
  }

  @Test
  void refusesBytesBehindTheEnd() {
    refuses(png(header(40, 30), DATA, END, new byte[] {'P', 'K'}), "夹带了别的信息");
    refuses(hex("ffd8" + TABLES + SCAN + "504b"), "夹带了别的信息");
  }

  @Test
  void refusesADamagedPng() {
    byte[] file = png(header(40, 30), DATA, END);
    for (int length = PngFile.MAGIC.length; length < file.length; length++) {
      refuses(java.util.Arrays.copyOf(file, length), "已损坏或不完整");
    }
    byte[] flipped = file.clone();
    flipped[20] ^= 1;
    refuses(flipped, "已损坏或不完整");
    refuses(png(header(40, 30), END), "已损坏或不完整");
    refuses(png(DATA, header(40, 30), END), "已损坏或不完整");
  }

  @Test
  void refusesAPictureThatASmallFileMakesHuge() {
    refuses(png(header(4096, 4096), DATA, END), "250 万像素");
    refuses(png(header(4097, 1), DATA, END), "250 万像素");
    refuses(png(header(-1, -1), DATA, END), "250 万像素");
    refuses(png(header(0, 5), DATA, END), "250 万像素");
    refuses(png(header(40, 30), chunk("IDAT", new byte[Raster.LARGEST]), END), "256 KB");
  }

  @Test
  void takesCameraAndPlaceOutOfAJpeg() {
    String camera = "ffe1000a457869660000abcd" + "fffe0006e69f90e6";
    byte[] bare = hex("ffd8" + TABLES + SCAN);
    byte[] taken = hex("ffd8" + camera + TABLES + SCAN);
    refuses(taken, "夹带了别的信息");
    assertThat(Raster.bare(taken)).isEqualTo(Raster.of(bare));
    assertThat(Raster.of(bare)).hasToString("image/jpeg 7×5, " + bare.length + " B");
  }

  @Test
  void refusesAJpegThatScreensCannotDraw() {
    refuses(hex("ffd8" + TABLES.replace("ffc0", "ffc9") + SCAN), "显示不了");
    refuses(hex("ffd8" + TABLES.replace("000701", "000704") + SCAN), "四色");
  }

  @Test
  void refusesADamagedJpeg() {
    byte[] file = hex("ffd8" + TABLES + SCAN);
    for (int length = 3; length < file.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(file, length);
      assertThatThrownBy(() -> Raster.of(cut)).isInstanceOf(InvalidContent.class);
    }
    refuses(hex("ffd8" + TABLES + "ffd9"), "已损坏或不完整");
  }

  @Test
  void refusesWhatIsNoPictureAtAll() {
    refuses("<svg onload=…>".getBytes(StandardCharsets.UTF_8), "只能是 PNG 或 JPEG");
    refuses(new byte[0], "只能是 PNG 或 JPEG");
  }

  private static void refuses(byte[] file, String why) {
    assertThatThrownBy(() -> Raster.of(file))
        .isInstanceOf(InvalidContent.class)
        .hasMessageContaining(why);
  }

  private static byte[] header(int width, int height) {
    byte[] body = {0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0};
    ByteBuffer.wrap(body).putInt(width).putInt(height);
    return chunk("IHDR", body);
  }

  private static byte[] png(byte[]... chunks) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(PngFile.MAGIC);
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    return out.toByteArray();
  }

  private static byte[] chunk(String name, byte[] body) {
    byte[] chunk = new byte[12 + body.length];
    ByteBuffer out = ByteBuffer.wrap(chunk);
    out.putInt(body.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(body);
    var sum = new CRC32();
    sum.update(chunk, 4, 4 + body.length);
    out.putInt((int) sum.getValue());
    return chunk;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
