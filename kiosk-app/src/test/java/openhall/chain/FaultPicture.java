package openhall.chain;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code deploy/package}: the words that the X server shows when no application is there, as the
 * bitmap that it draws by itself (X11, Xmu's XBM).
 */
final class FaultPicture {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int BITS = 8;

  /** A line of words, its size in pixels and its base line. */
  private record Line(String words, int size, int below) {}

  private static final List<Line> LINES =
      List.of(
          new Line("本机正在恢复，请稍等", 64, 80),
          new Line("办事请到窗口，或问一问工作人员", 44, 170),
          new Line("This screen is starting again.", 28, 240),
          new Line("Please wait, or ask at a counter.", 28, 284));

  private FaultPicture() {}

  /** The arguments are the file and how many times as large. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Files.writeString(Path.of(arguments[0]), xbm(drawn(Integer.parseInt(arguments[1]))));
  }

  private static BufferedImage drawn(int scale) {
    var picture = new BufferedImage(WIDTH * scale, HEIGHT * scale, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
    pen.scale(scale, scale);
    for (Line line : LINES) {
      pen.setFont(new Font("Noto Sans CJK SC", Font.BOLD, line.size()));
      int wide = pen.getFontMetrics().stringWidth(line.words());
      pen.drawString(line.words(), (WIDTH - wide) / 2, line.below());
    }
    pen.dispose();
    return picture;
  }

  private static String xbm(BufferedImage picture) {
    var text = new StringBuilder();
    text.append("#define fault_width ").append(picture.getWidth()).append('\n');
    text.append("#define fault_height ").append(picture.getHeight()).append('\n');
    text.append("static unsigned char fault_bits[] = {\n");
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x += BITS) {
        text.append("0x%02x,".formatted(eight(picture, x, y)));
      }
      text.append('\n');
    }
    return text.append("};\n").toString();
  }

  /** The first of eight pixels is the lowest bit; black is 1. */
  private static int eight(BufferedImage picture, int left, int y) {
    int bits = 0;
    for (int i = 0; i < BITS; i++) {
      if ((picture.getRGB(left + i, y) & 1) == 0) {
        bits |= 1 << i;
      }
    }
    return bits;
  }
}
