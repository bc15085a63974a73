package openhall.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms in Chromium, on the office's small screen, by keyboard alone. */
final class EditInBrowserTest extends InService {

  private static final Item NOTICE = SampleItems.notice("nanhe/pingan", "n-water", 1, "关于停水的通知");
  private static final String EDIT = "/items/nanhe.pingan/n-water/edit";
  private static final int MOST_TABS = 120;
  private static final Path PICTURES = Path.of("target/pages");

  private Playwright playwright;
  private com.microsoft.playwright.Browser chromium;

  @BeforeEach
  void open() {
    running.put(NOTICE, 0, drafter);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  }

  @AfterEach
  void close() {
    chromium.close();
    playwright.close();
  }

  @Test
  void aNoticeIsWrittenByKeyboardAlone() {
    Page page = signedIn(true);
    page.navigate(running.at(EDIT).toString());
    tabTo(page, "#f-title");
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().type("关于河湾停水的通知");
    assertThat(page.locator("#kept")).containsText("已自动保存");
    assertThat(page.frameLocator("#preview").locator("h1")).hasText("关于河湾停水的通知");
    tabTo(page, "button[value='add contacts']");
    page.keyboard().press("Enter");
    settled(page);
    assertThat(page.locator("#f-contacts-0--row")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#f-contacts-0--purpose")).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    page.keyboard().type("综合窗口");
    page.keyboard().press("Tab");
    page.keyboard().type("13800138000");
    assertThat(page.locator("#f-contacts-0--phone-told")).containsText("像是个人手机");
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().type("0577-88000000");
    assertThat(page.locator("#f-contacts-0--phone-told")).isEmpty();
    page.keyboard().press("Control+s");
    page.waitForURL("**/diff?done=saved");
    assertThat(page.locator("main")).containsText("0577-88000000");
  }

  @Test
  void whatWasTypedIsThereAfterACrash() {
    Page page = signedIn(true);
    page.navigate(running.at(EDIT).toString());
    page.locator("#f-title").fill("写到一半");
    assertThat(page.locator("#kept")).containsText("已自动保存");
    page.context().close();
    Page again = signedIn(true);
    again.navigate(running.at("/items").toString());
    again.getByText("写到一半").click();
    assertThat(again.locator("#f-title")).hasValue("写到一半");
  }

  @Test
  void everythingWorksWithoutAScript() {
    Page page = signedIn(false);
    page.navigate(running.at(EDIT).toString());
    page.locator("#f-title").fill("没有脚本");
    page.locator("button[value='add contacts']").click();
    assertThat(page.locator("#f-title")).hasValue("没有脚本");
    page.locator("#f-contacts-0--label").fill("窗口");
    page.locator("button[value=save]").click();
    assertThat(page.locator("#f-contacts-0--phone-told")).containsText("电话和地址至少写一项");
    page.locator("button[value='drop contacts 0']").click();
    page.locator("button[value=save]").click();
    assertThat(page.locator("main")).containsText("没有脚本");
  }

  @Test
  void aPictureIsChosenSeenAndSaved() {
    String address = begun(Item.Kind.PICTURE);
    Page page = signedIn(true);
    page.navigate(running.at(address).toString());
    page.locator("#f-title").fill("方静的照片");
    page.locator("#f-data")
        .setInputFiles(Path.of("../../deploy/demo-content/nanhe/pingan/i-face-fang.png"));
    assertThat(page.locator("#form img")).isVisible();
    assertThat(page.locator("#f-title")).hasValue("方静的照片");
    page.locator("#f-responsiblePost").fill("办公室");
    page.locator("button[value=save]").click();
    page.waitForURL("**/diff?done=saved");
    assertThat(page.locator("main")).containsText("SHA-256");
  }

  @Test
  void aPhotographOfATelephoneIsMadeSmallEnoughOnTheWay() {
    String address = begun(Item.Kind.PICTURE);
    Page page = signedIn(true);
    page.navigate(running.at(address).toString());
    page.locator("#f-title").fill("办事大厅");
    page.locator("#f-data").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", photograph()));
    assertThat(page.locator("#form img")).isVisible();
    page.locator("#f-responsiblePost").fill("办公室");
    page.locator("button[value=save]").click();
    page.waitForURL("**/diff?done=saved");
    assertThat(page.locator("main")).containsText("SHA-256");
  }

  @Test
  void whatIsNoPictureIsSentAndRefusedInWords() {
    Page page = signedIn(true);
    page.navigate(running.at(begun(Item.Kind.PICTURE)).toString());
    byte[] words = "<svg onload=alert(1)>".getBytes(UTF_8);
    page.locator("#f-data").setInputFiles(new FilePayload("a.png", "image/png", words));
    assertThat(page.locator("#f-data-told")).containsText("只能是 PNG 或 JPEG 图片");
  }

  /** 12 million pixels that do not pack well. */
  private static byte[] photograph() {
    var image = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int y = 0; y < image.getHeight(); y += 4) {
      for (int x = 0; x < image.getWidth(); x += 4) {
        int colour = random.nextInt(1 << 24);
        for (int i = 0; i < 16; i++) {
          image.setRGB(x + i % 4, y + i / 4, colour);
        }
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Item.Kind.class)
  void noFormIsWiderThanASmallScreen(Item.Kind kind) {
    Page page = signedIn(true);
    page.navigate(running.at(begun(kind)).toString());
    assertThat(page.locator("#form")).isVisible();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(1280);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(kind.wireName() + ".png")));
  }

  /** Chromium and htmx both go to what asks for the focus, one after the other. */
  private static void settled(Page page) {
    assertThat(page.locator("#f-contacts-0--row")).isVisible();
    assertThat(page.locator(".htmx-added, .htmx-settling, .htmx-swapping")).hasCount(0);
  }

  private String begun(Item.Kind kind) {
    var office = Map.of("id", "nanhe/pingan", "name", "平安街道办事处");
    new Browser(running, reviewer).post("/units", office);
    return new Browser(running, drafter)
        .post("/items/new", Map.of("kind", kind.wireName(), "unit", "nanhe.pingan"))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way by Tab to " + selector);
  }

  private Page signedIn(boolean script) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 720)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(script));
    Page page = context.newPage();
    page.navigate(running.at("/signin").toString());
    page.locator("#account").fill("li");
    page.locator("#password").fill(Running.PASSWORD);
    page.locator("main button").click();
    page.waitForURL("**/items");
    return page;
  }
}
