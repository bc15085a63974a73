package openhall.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG (ITU-T T.81), baseline or progressive, in grey or three colours. */
final class JpegFile {

  static final byte[] MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int ADOBE = 0xEE;
  private static final int BITS = 8;

  private final byte[] file;
  private final ByteArrayOutputStream out;
  private int at = 2;
  private int width;
  private int height;
  private boolean scanned;

  private JpegFile(byte[] file) {
    this.file = file;
    this.out = new ByteArrayOutputStream(file.length);
  }

  static Raster read(byte[] file) {
    try {
      return new JpegFile(file).segments();
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private Raster segments() {
    out.write(0xFF);
    out.write(START);
    int marker = marker();
    while (marker != END) {
      int length = Math.max(2, number(at));
      if (drawn(marker, length)) {
        out.write(0xFF);
        out.write(marker);
        out.write(file, at, length);
      }
      at += length;
      if (marker == SCAN) {
        scan();
      }
      marker = marker();
    }
    if (!scanned || width == 0) {
      throw damaged();
    }
    out.write(0xFF);
    out.write(END);
    return new Raster(Raster.Format.JPEG, width, height, out.toByteArray());
  }

  /** Frame, tables and scans; what programs and cameras write about the picture is left out. */
  private boolean drawn(int marker, int length) {
    return switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> {
        frame();
        yield true;
      }
      case 0xC4, 0xDB, 0xDD, SCAN -> true;
      // Says how the three colours are meant.
      case ADOBE -> length == 14 && isAdobe();
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF ->
          throw Raster.refused(
              "这种 JPEG 屏上显示不了，请另存为普通 JPEG", "must be a baseline or progressive JPEG");
      default -> false;
    };
  }

  private void frame() {
    int components = file[at + 7];
    if (file[at + 2] != BITS || (components != 1 && components != 3)) {
      throw Raster.refused(
          "JPEG 须为 8 位灰度或三原色（不要印刷用的四色）", "must be a JPEG of 8 bits in grey or three colours");
    }
    height = number(at + 3);
    width = number(at + 5);
  }

  private boolean isAdobe() {
    byte[] name = "Adobe".getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(file, at + 2, at + 2 + name.length, name, 0, name.length);
  }

  /** What is drawn of it, up to the next marker that is none of its own. */
  private void scan() {
    int from = at;
    while (file[at] != (byte) 0xFF || isWithinScan(file[at + 1] & 0xFF)) {
      at++;
    }
    out.write(file, from, at - from);
    scanned = true;
  }

  private static boolean isWithinScan(int following) {
    return following == 0 || (following >= 0xD0 && following <= 0xD7);
  }

  private int marker() {
    if (file[at] != (byte) 0xFF) {
      throw damaged();
    }
    while (file[at] == (byte) 0xFF) {
      at++;
    }
    return file[at++] & 0xFF;
  }

  private int number(int from) {
    return (file[from] & 0xFF) << 8 | (file[from + 1] & 0xFF);
  }

  private static InvalidContent damaged() {
    return Raster.refused("JPEG 图片已损坏或不完整", "is a damaged or incomplete JPEG picture");
  }
}
