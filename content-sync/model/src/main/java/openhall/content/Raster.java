package openhall.content;

import java.util.Arrays;
import java.util.Base64;

/**
 * The bytes of a picture, which are what they claim to be and nothing besides: no text, place,
 * camera or preview hides in them, and what they ask a screen to draw is bounded. Immutable.
 */
public final class Raster {

  /** In bytes. */
  public static final int LARGEST = 256 << 10;

  /** In pixels. */
  public static final int LONGEST_SIDE = 4096;

  /** Width by height. */
  public static final int MOST_PIXELS = 2_500_000;

  private final Format format;
  private final int width;
  private final int height;
  private final byte[] bytes;

  /** What a reader of one format has found, without what is not drawn. */
  Raster(Format format, int width, int height, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw refused("图片不能超过 256 KB，请缩小或降低质量", "a picture is at most 256 KB");
    }
    boolean flat = width < 1 || height < 1;
    if (flat || Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw refused(
          "图片 %d×%d，边长不能超过 %d、总共不能超过 250 万像素".formatted(width, height, LONGEST_SIDE),
          "is %d by %d; at most %d a side and 2.5 million pixels in all"
              .formatted(width, height, LONGEST_SIDE));
    }
    this.format = format;
    this.width = width;
    this.height = height;
    this.bytes = bytes.clone();
  }

  /** Throws {@link InvalidContent} if there is anything in {@code file} that is not the picture. */
  public static Raster of(byte[] file) {
    Raster bare = bare(file);
    if (bare.size() != file.length) {
      throw new InvalidContent(
          "",
          file.length + " B",
          "图片里夹带了别的信息，请用导入命令存入，它会去掉",
          "holds more than the picture; the import takes it out");
    }
    return bare;
  }

  /**
   * The picture in a file as cameras and drawing programs write it, without all that is not drawn;
   * throws {@link InvalidContent}.
   */
  public static Raster bare(byte[] file) {
    if (startsWith(file, PngFile.MAGIC)) {
      return PngFile.read(file);
    }
    if (startsWith(file, JpegFile.MAGIC)) {
      return JpegFile.read(file);
    }
    throw refused("只能是 PNG 或 JPEG 图片", "must be a PNG or JPEG picture");
  }

  public Format format() {
    return format;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** In bytes. */
  public int size() {
    return bytes.length;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The picture as an address that holds it whole (RFC 2397). */
  public String address() {
    return "data:%s;base64,%s"
        .formatted(format.mediaType(), Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster raster && Arrays.equals(bytes, raster.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "%s %d×%d, %d B".formatted(format.mediaType(), width(), height(), size());
  }

  static InvalidContent refused(String zh, String en) {
    return new InvalidContent("", "", zh, en);
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  /** How the picture is written. */
  public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }
}
