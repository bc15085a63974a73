package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import openhall.testkit.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes an item sees it as the hall will, before anybody has approved a word of it. */
final class PreviewTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String ITEM = "/items/nanhe.pingan/p-idcard-replace/edit";

  private static final String FEES = "/items/nanhe/f-idcard/edit";

  @TempDir private Path dir;

  @Test
  void aWriterSeesHisWordsOnTheTouchscreenAndTheBoard() {
    Product product = Product.unpackaged();
    int port = Product.freePort(0);
    var progress = new Progress(System.err);
    try (var chromium = new Chromium();
        var town = new Town(product, dir, progress)) {
      Child drawing =
          town.keep(() ->
              product.start(
                  "preview",
                  dir.resolve("preview.log"),
                  Map.of(),
                  List.of("kiosk", "preview", "--port", Integer.toString(port))));
      assertThat(Wait.happens(LIMIT, PAUSE, () -> drawing.said().contains("http://")))
          .as(drawing.said())
          .isTrue();
      Office.makeKeys(product, dir, Office.units(product.content()));
      Office office =
          town.keep(() ->
              Office.open(
                  product,
                  dir,
                  Product.freePort(0),
                  List.of("--preview", "http://127.0.0.1:" + port + "/")));
      People people = town.settle(office);
      Account writer = people.drafter();
      try (var pc = chromium.pc(office.url().toString().replaceAll("/$", ""))) {
        Page page = pc.newPage();
        Chromium.signIn(page, writer.account(), writer.password());
        page.navigate(FEES);
        see(chromium, page, "board", 1920);
        page.navigate(ITEM);
        see(chromium, page, "touch", 1080);
        page.check("[name=_seen][value=touch]");
        String before = drawn(page, 1080);
        page.fill("[name=title]", "居民身份证补领（试写）");
        page.waitForCondition(() -> !drawn(page, 1080).equals(before));
        drawing.close();
        page.check("[name=_seen][value=board]");
        page.waitForSelector("text=预览程序没有应答");
      }
    }
  }

  private static void see(Chromium chromium, Page page, String screen, int width) {
    page.check("[name=_seen][value=" + screen + "]");
    drawn(page, width);
    chromium.judge(page, "preview-" + screen);
  }

  /** The picture's address once it is drawn. */
  private static String drawn(Page page, int width) {
    page.waitForFunction(
        "width => document.querySelector('#drawn img').naturalWidth === width", width);
    return String.valueOf(page.getAttribute("#drawn img", "src"));
  }
}
