package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a hall might have instead of our kiosk: Chromium in kiosk mode with a page of its own disk
 * that says the same words in the same places. One thread.
 */
final class Browser {

  // A line of text is about that much higher than its letters' size.
  private static final double LINE = 1.3;

  private final Path dir;
  private final Display display;
  private final Path page;
  private int starts;

  /**
   * @param dir an empty one
   * @param words what the page says
   */
  Browser(Path dir, Display display, Scene words) {
    this(dir, display, html(words));
  }

  /**
   * @param dir an empty one
   * @param html the page
   */
  Browser(Path dir, Display display, String html) {
    this.dir = dir;
    this.display = display;
    this.page = dir.resolve("page.html");
    try {
      Files.createDirectories(dir);
      Files.writeString(page, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Child start() {
    var size = display.picture();
    List<String> command =
        List.of(
            "chromium",
            "--kiosk",
            "--no-sandbox",
            "--no-first-run",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-features=Translate",
            "--user-data-dir=" + dir.resolve("profile"),
            "--window-position=0,0",
            "--window-size=%d,%d".formatted(size.getWidth(), size.getHeight()),
            page.toUri().toString());
    starts++;
    Path log = dir.resolve("chromium-" + starts + ".log");
    return Child.start("chromium", log, Map.of("DISPLAY", display.name()), command);
  }

  private static String html(Scene words) {
    return "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>明厅</title>"
        + "<style>p{position:absolute;margin:0;white-space:nowrap}</style>\n"
        + lines(words);
  }

  /** Each text at its place. */
  static String lines(Scene words) {
    return words.drawn().stream().map(Browser::line).collect(Collectors.joining("\n"));
  }

  private static String line(Scene.Drawn text) {
    return String.format(
        Locale.ROOT,
        "<p style='left:%.0fpx;top:%.0fpx;font-size:%.1fpx'>%s</p>",
        text.left(),
        text.top(),
        text.height() / LINE,
        escaped(text.text()));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
