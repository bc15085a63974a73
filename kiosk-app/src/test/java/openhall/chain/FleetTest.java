package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real touchscreen shows its code, is accepted in the console, and reports what it shows. */
final class FleetTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Not the minute after which a screen reports anyway. */
  private static final Duration SECONDS = Duration.ofSeconds(10);

  private static final Duration WATCHDOG = Duration.ofSeconds(20);
  private static final Pattern RESTARTED =
      Pattern.compile("重启程序：居民来电</td>\\s*<td>[^<]*</td>\\s*<td>已完成");
  private static final Pattern CODE = Pattern.compile("[34679A-Y]{3} [34679A-Y]{3}");
  private static final Pattern LINK = Pattern.compile("/devices/nanhe\\.pingan/[0-9a-f]{32}");

  @TempDir private Path dir;

  @Test
  void aScreenIsAcceptedByTheCodeOnItsGlassAndTellsWhatItShows() throws Exception {
    Product product = Product.unpackaged();
    var town = new Town(product, dir, new Progress(System.err));
    try {
      Office office = town.found(Product.freePort(0));
      People people = town.settle(office);
      Display display = town.keep(() -> Display.open(dir.resolve("d"), Booth.WIDTH, Booth.HEIGHT));
      var stand =
          new Stand(
              display.name(),
              List.of("--pixels-per-mm", "2.02", "--fleet", office.url().toString()),
              Optional.of(display));
      Files.createDirectories(dir.resolve("touch"));
      var screen = new Screen(town.touch(office, stand), stand);
      town.awaitContent(screen.glass());
      Scene waiting = screen.await("the code", LIMIT, scene -> scene.shows("登记这块屏幕"));
      display.picture(pictures().resolve("device-code.png"));
      Matcher code = CODE.matcher(waiting.words());
      assertThat(code.find()).as(waiting.words()).isTrue();
      var console = ConsoleSession.signIn(office.url(), people.administrator());
      console.submit(
          "/devices/accept?code=" + code.group().replace(" ", ""),
          "/devices/accept",
          Map.of("code", code.group(), "hall", "便民服务大厅", "floor", "一楼", "spot", "门口"));
      screen.await("no code any more", LIMIT, scene -> !scene.shows("登记这块屏幕"));
      assertThat(Wait.happens(LIMIT, PAUSE, () -> console.page("/devices").contains("正常")))
          .as(console.page("/devices"))
          .isTrue();
      Matcher link = LINK.matcher(console.page("/devices"));
      assertThat(link.find()).isTrue();
      assertThat(console.page(link.group())).contains("第 1 版", "便民服务大厅 一楼 门口");
      obeys(console, link.group(), screen);
      startsAnew(console, link.group(), screen.glass());
    } finally {
      town.close();
    }
  }

  /** What staff ask is done within seconds, by way of the stream that the screen holds. */
  private static void obeys(ConsoleSession console, String page, Screen screen) throws Exception {
    ask(console, page, "identify");
    screen.awaitInk(SECONDS, List.of("识别号", "工作人员正在找这块屏幕"));
    picture(screen, "device-name");
    screen.tap("点一下，马上收起");
    screen.await("no name any more", scene -> !scene.shows("点一下，马上收起"));
    screen.await("the page behind it", scene -> scene.shows("内容截至"));
    ask(console, page, "screenshot");
    byte[] shot = awaitShot(console, page, "的样子");
    BufferedImage seen = kept("device-shot", shot);
    assertThat(Math.max(seen.getWidth(), seen.getHeight())).isEqualTo(1280);
    assertThat(colours(seen)).as("of the page").isGreaterThan(20);
    screen.comesTo("办事指南", "返回");
    ask(console, page, "screenshot");
    kept("device-masked", awaitShot(console, page, "有人正在使用，画面遮住了"));
    ask(console, page, "restart");
    assertThat(says(console, page, "没有由系统看管")).as("nobody would start it again").isTrue();
    screen.await("still there", scene -> scene.shows("返回"));
  }

  /** A restart ends the process of which somebody takes care, and the next one tells of it. */
  private void startsAnew(ConsoleSession console, String page, Glass glass) {
    glass.process().end();
    try (NotifySocket systemd = NotifySocket.open(dir.resolve("notify"))) {
      glass.start(systemd.environment(WATCHDOG));
      assertThat(Wait.happens(LIMIT, PAUSE, systemd::isReady)).isTrue();
      ask(console, page, "restart");
      assertThat(glass.process().join()).as("as one that systemd starts again").isZero();
      assertThat(console.page(page)).contains("屏幕已收到");
      glass.start(systemd.environment(WATCHDOG));
      assertThat(Wait.happens(LIMIT, PAUSE, () -> RESTARTED.matcher(console.page(page)).find()))
          .as(console.page(page))
          .isTrue();
    }
  }

  private static boolean says(ConsoleSession console, String page, String words) {
    return Wait.happens(LIMIT, PAUSE, () -> console.page(page).contains(words));
  }

  private static byte[] awaitShot(ConsoleSession console, String page, String words) {
    assertThat(says(console, page, words)).as(console.page(page)).isTrue();
    return console.file(page + "/picture");
  }

  private static void picture(Screen screen, String name) throws IOException {
    screen.display().picture(pictures().resolve(name + ".png"));
  }

  private static BufferedImage kept(String name, byte[] png) throws IOException {
    Path file = pictures().resolve(name + ".png");
    Files.write(file, png);
    return ImageIO.read(file.toFile());
  }

  private static Path pictures() throws IOException {
    return Files.createDirectories(Path.of("target", "pictures"));
  }

  private static long colours(BufferedImage picture) {
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    return Arrays.stream(pixels).distinct().count();
  }

  private static void ask(ConsoleSession console, String page, String what) {
    console.submit(page, page + "/ask", Map.of("what", what, "why", "居民来电"));
  }
}
