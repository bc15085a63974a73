package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openhall.content.Item;
import openhall.testkit.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script that somebody writes into a text is shown as what it is, wherever the text comes to. */
final class HostileWordsInChromiumTest {

  /** Elements and attributes that only the script can have brought. */
  private static final String BROUGHT =
      """
      () => [...document.querySelectorAll('img[src=x], [onerror]')].length
        + [...document.scripts].filter(s => s.textContent.includes('pwned')).length
      """;

  /** Fills in what takes words in the page's last form, and sends it. */
  private static final String FILL_IN =
      """
      words => {
        const form = [...document.querySelectorAll('main form')].findLast(
          f => f.method === 'post' && f.querySelector('input:not([type=hidden]), textarea'));
        for (const field of form.querySelectorAll('input, textarea')) {
          if (field.type === 'date') field.value = '2030-01-01';
          else if (field.id === 'id') field.value = 'nanhe';
          else if (field.id === 'account') field.value = 'wang';
          else if (['text', 'textarea'].includes(field.type) && field.inputMode !== 'numeric') {
            field.value = words;
          }
        }
        form.noValidate = true;
        document.documentElement.dataset.sent = "";
        form.requestSubmit(form.querySelector('button'));
      }
      """;

  /** What is drawn on boards only, or only helps to find, has no page of its own. */
  private static final Set<Item.Kind> PAGELESS = Set.of(Item.Kind.FINDER, Item.Kind.PROGRAMME);

  @TempDir private Path dir;
  private final List<String> said = new ArrayList<>();

  @Test
  void scriptsInItemsAreWordsOnEveryPage() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      String admin = running.admin();
      String drafter = running.account(admin, "li", "drafter");
      List<Item> items = HostileWords.items();
      List<Item> released = new ArrayList<>();
      for (Item item : items) {
        assertThat(running.put(item, 0, drafter).statusCode()).as(item.title()).isLessThan(300);
        if (running.postTo(Running.path(item) + "/submit", drafter, "").statusCode() < 300) {
          running.postTo(Running.path(item) + "/approve", admin, "");
          released.add(item);
        }
      }
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = pc.newPage();
        page.addInitScript("window.pwned = () => console.error('pwned')");
        page.onConsoleMessage(message -> note(message.text()));
        Chromium.signIn(page, "zhang", Running.PASSWORD);
        harmless(page, "/sign");
        running.signAll(admin);
        harmless(page, "/release");
        running.postTo("/api/v1/releases", admin, "");
        for (Item item : items) {
          String path =
              "/items/" + item.key().unit().path().replace('/', '.') + "/" + item.key().id();
          shown(page, path);
          harmless(page, path + "/edit");
          harmless(page, path + "/edit/preview");
        }
        released.stream()
            .filter(item -> !PAGELESS.contains(item.kind()))
            .forEach(item -> shown(page, "/p/" + item.key()));
        String search = URLEncoder.encode(HostileWords.SCRIPT, StandardCharsets.UTF_8);
        for (String path :
            List.of(
                "/items",
                "/items?q=" + search,
                "/archive",
                "/archive?q=" + search,
                "/audit",
                "/audit?who=" + search,
                "/figures",
                "/sign",
                "/release",
                "/data/items")) {
          harmless(page, path);
        }
      }
    }
    assertThat(said).isEmpty();
  }

  @Test
  void scriptsInNamesAndReasonsAreWordsToo() {
    try (var chromium = new Chromium();
        var running = new Running(dir.resolve("service"))) {
      running.admin();
      try (BrowserContext pc = chromium.pc(running.service().url())) {
        Page page = pc.newPage();
        page.addInitScript("window.pwned = () => console.error('pwned')");
        page.onConsoleMessage(message -> note(message.text()));
        Chromium.signIn(page, "zhang", Running.PASSWORD);
        for (String form :
            List.of(
                "/units",
                "/accounts",
                "/catalogue/nanhe/new",
                "/catalogue/nanhe/withheld",
                "/figures?unit=nanhe")) {
          fillIn(page, form);
        }
        for (String path :
            List.of("/units", "/accounts", "/catalogue/nanhe", "/items", "/audit", "/me")) {
          harmless(page, path);
        }
      }
    }
    assertThat(said).isEmpty();
  }

  /** Every text field of the page's last form, where the browser lets it go. */
  private static void fillIn(Page page, String path) {
    page.navigate(path);
    page.evaluate(FILL_IN, HostileWords.SCRIPT);
    page.waitForSelector("html:not([data-sent])");
    page.waitForLoadState();
    assertThat(Chromium.loaded(page).evaluate(BROUGHT)).as(path).isEqualTo(0);
  }

  /** What the script calls, or what the policy has kept a page from. */
  private void note(String message) {
    if (message.contains("pwned") || message.contains("Content Security Policy")) {
      said.add(message);
    }
  }

  private static void shown(Page page, String path) {
    harmless(page, path);
    assertThat(Chromium.loaded(page).textContent("body"))
        .as(path)
        .contains("<img src=x onerror=pwned()>");
  }

  private static void harmless(Page page, String path) {
    assertThat(page.navigate(path).status()).as(path).isLessThan(400);
    assertThat(Chromium.loaded(page).evaluate(BROUGHT)).as(path).isEqualTo(0);
  }
}
