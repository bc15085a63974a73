package openhall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real browser on a PC of 1280 by 720 points, with a checker for WCAG 2.2 AA. One thread. */
public final class Chromium implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final int PATIENCE = 3;
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What the checker objects to, in words; parts of a page that scroll sideways as well. */
  private static final String CHECK =
      """
      async () => {
        const found = await axe.run(document, {runOnly: {type: 'tag',
          values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}});
        const words = found.violations.map(v =>
          v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join('; '));
        if (document.scrollingElement.scrollWidth > window.innerWidth) {
          words.push('wider than the screen');
        }
        return words;
      }
      """;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final String checker;

  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIET));
    checker = checker();
  }

  /** A browser's profile of its own, as on a PC that nobody has used. */
  public BrowserContext pc(String url) {
    return browser.newContext(
        new NewContextOptions()
            .setBaseURL(url)
            .setViewportSize(1280, 720)
            .setLocale("zh-CN")
            .setIgnoreHTTPSErrors(true));
  }

  /** What is wrong with a page for people who see, hear or move differently; empty is good. */
  public List<String> objections(Page page) {
    loaded(page).evaluate(checker);
    return ((List<?>) page.evaluate(CHECK)).stream().map(String::valueOf).toList();
  }

  /** Takes a picture for whoever judges how it looks. */
  public void picture(Page page, String name) {
    var there = new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
    for (int refused = 0; ; refused++) {
      try {
        page.screenshot(there);
        return;
      } catch (PlaywrightException e) {
        // a browser that has just started now and then refuses once, and takes the same picture
        // then
        if (refused == PATIENCE || !e.toString().contains("Unable to capture screenshot")) {
          throw e;
        }
      }
    }
  }

  /** Takes a picture, and fails if anything is wrong with the page. */
  public void judge(Page page, String name) {
    picture(page, name);
    assertThat(objections(page)).as(name).isEmpty();
  }

  /** Signs somebody in, up to the list of items. */
  public static void signIn(Page page, String account, String password) {
    page.navigate("/signin");
    page.fill("#account", account);
    page.fill("#password", password);
    page.click("button");
    page.waitForURL("**/items");
  }

  /** The page, read to its end: a click returns as soon as the first bytes of the next one came. */
  public static Page loaded(Page page) {
    page.waitForLoadState();
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static String checker() {
    try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
