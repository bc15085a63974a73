package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real touchscreen shows its code, is accepted in the console, and reports what it shows. */
final class FleetTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(200);
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
      display.picture(
          Files.createDirectories(Path.of("target", "pictures")).resolve("device-code.png"));
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
    } finally {
      town.close();
    }
  }
}
