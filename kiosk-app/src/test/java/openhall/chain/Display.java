package openhall.chain;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A display of its own without a screen: what stands on it can be read pixel by pixel. Any thread.
 */
final class Display implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  // The X window dump that the server keeps its pixels in: a header of 32-bit numbers, then
  // colours.
  private static final int HEADER_SIZE = 0;
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int BYTES_PER_LINE = 12;
  private static final int COLOURS = 19;
  private static final int COLOUR_BYTES = 12;

  private static final String OUTPUT = "screen";
  private static final Pattern PLACE =
      Pattern.compile("X=(-?\\d+) Y=(-?\\d+) WIDTH=(\\d+) HEIGHT=(\\d+)");

  private final Child server;
  private final Path pixels;
  private final String name;

  private Display(Child server, Path pixels, String name) {
    this.server = server;
    this.pixels = pixels;
    this.name = name;
  }

  /**
   * @param dir an empty one for its files
   */
  static Display open(Path dir, int width, int height) {
    return open(dir, width, height, 24);
  }

  /** The same with pixels of that many bits; only those of 24 can be read. */
  static Display open(Path dir, int width, int height, int bits) {
    try {
      Files.createDirectories(dir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command =
        List.of(
            "Xvfb",
            "-displayfd",
            "1",
            "-screen",
            "0",
            width + "x" + height + "x" + bits,
            "-nolisten",
            "tcp",
            "-noreset",
            "-fbdir",
            dir.toString());
    Child server = Child.start("Xvfb", dir.resolve("xvfb.log"), Map.of(), command);
    String number =
        Wait.until(LIMIT, PAUSE, () -> number(server))
            .orElseThrow(
                () -> new IllegalStateException("虚拟屏幕没有启动 no virtual display:\n" + server.said()));
    return new Display(server, dir.resolve("Xvfb_screen0"), ":" + number);
  }

  /** One that another program starts, with its pixels in that directory. */
  static Display at(Path dir, String name, Child server) {
    return new Display(server, dir.resolve("Xvfb_screen0"), name);
  }

  /** Whether there are pixels to be read. */
  boolean ready() {
    return Files.exists(pixels);
  }

  /** For the environment variable DISPLAY. */
  String name() {
    return name;
  }

  /** What is on it now. */
  BufferedImage picture() {
    ByteBuffer dump = ByteBuffer.wrap(bytes()).order(ByteOrder.BIG_ENDIAN);
    int width = dump.getInt(WIDTH * Integer.BYTES);
    int height = dump.getInt(HEIGHT * Integer.BYTES);
    int line = line(dump);
    int start = start(dump);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      dump.slice(start + y * line, width * Integer.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer()
          .get(row);
      picture.setRGB(0, y, width, 1, row, 0, width);
    }
    return picture;
  }

  /** What it costs itself. */
  Gauge gauge() {
    return new Gauge(server.pid());
  }

  /** A part of a line of it as it changes, where the server keeps its pixels. */
  IntBuffer live(int left, int top, int width) {
    try (var file = FileChannel.open(pixels)) {
      ByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      return all.slice(start(all) + top * line(all) + left * Integer.BYTES, width * Integer.BYTES)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int line(ByteBuffer dump) {
    return dump.getInt(BYTES_PER_LINE * Integer.BYTES);
  }

  private static int start(ByteBuffer dump) {
    return dump.getInt(HEADER_SIZE * Integer.BYTES)
        + dump.getInt(COLOURS * Integer.BYTES) * COLOUR_BYTES;
  }

  /** The pixels of a part of it, line by line, read where the server keeps them. */
  int[] pixels(int left, int top, int width, int height) {
    try (var file = FileChannel.open(pixels)) {
      var head = ByteBuffer.allocate(COLOURS * Integer.BYTES + Integer.BYTES);
      file.read(head, 0);
      int line = line(head);
      int start = start(head);
      var part = ByteBuffer.allocate(line * height);
      file.read(part, start + (long) top * line);
      var found = new int[width * height];
      for (int y = 0; y < height; y++) {
        part.slice(y * line + left * Integer.BYTES, width * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asIntBuffer()
            .get(found, y * width, width);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the picture; a reader of {@code png} never sees half of it. */
  void picture(Path png) {
    write(picture(), png);
  }

  static void write(BufferedImage picture, Path png) {
    try {
      Path part = png.resolveSibling("." + png.getFileName() + ".part");
      ImageIO.write(picture, "png", part.toFile());
      Files.move(part, png, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Touches the glass at that pixel, as a finger does. */
  void touch(double x, double y) {
    Map<String, String> environment = Map.of("DISPLAY", name);
    List<String> command =
        List.of(
            "xdotool",
            "mousemove",
            Long.toString(Math.round(x)),
            Long.toString(Math.round(y)),
            "click",
            "1");
    try (Child finger =
        Child.start("xdotool", pixels.resolveSibling("xdotool.log"), environment, command)) {
      if (finger.join() != 0) {
        throw new IllegalStateException("xdotool: " + finger.said());
      }
    }
  }

  /**
   * Changes the size, as another screen or another resolution does; no larger than at the start.
   */
  void resize(int width, int height) {
    String mode = width + "x" + height;
    if (!ask("xrandr").contains(" " + mode + " ")) {
      String wide = " " + width;
      String high = " " + height;
      ask(("xrandr --newmode " + mode + " 0" + wide.repeat(4) + high.repeat(4)).split(" "));
      ask("xrandr", "--addmode", OUTPUT, mode);
    }
    ask("xrandr", "--output", OUTPUT, "--mode", mode, "--fb", mode);
  }

  /** As if its plug were pulled. */
  void unplug() {
    ask("xrandr", "--output", OUTPUT, "--off", "--fb", "640x480");
  }

  /** The names of all windows that are to be seen. */
  List<String> windows() {
    return ask("xdotool", "search", "--onlyvisible", "--name", ".*")
        .lines()
        .map(id -> ask("xdotool", "getwindowname", id.strip()).strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Where the window with that name stands, such as 0,0 1080x1920; empty when it is not there. */
  Optional<String> place(String window) {
    String said =
        ask("xdotool", "search", "--onlyvisible", "--name", window, "getwindowgeometry", "--shell");
    Matcher found = PLACE.matcher(said.replace('\n', ' '));
    return found.find()
        ? Optional.of("%s,%s %sx%s".formatted((Object[]) groups(found)))
        : Optional.empty();
  }

  /** The name of the window that gets what is typed. */
  String focused() {
    return ask("xdotool", "getwindowfocus", "getwindowname").strip();
  }

  private static String[] groups(Matcher found) {
    return new String[] {found.group(1), found.group(2), found.group(3), found.group(4)};
  }

  /**
   * What a program of this display says; nothing when it fails, as it does of what is not there.
   */
  private String ask(String... command) {
    try (Child program =
        Child.start(
            command[0],
            pixels.resolveSibling(command[0] + ".log"),
            Map.of("DISPLAY", name),
            List.of(command))) {
      return program.join() == 0 ? program.said() : "";
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(pixels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> number(Child server) {
    if (!server.alive()) {
      throw new IllegalStateException("虚拟屏幕没有启动 no virtual display:\n" + server.said());
    }
    return server.said().lines().filter(l -> l.strip().matches("[0-9]+")).findFirst();
  }
}
