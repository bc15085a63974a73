package openhall.chain;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import openhall.testkit.Chromium;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the manual shows, taken from the product at work: its console in each language, and a
 * touchscreen.
 *
 * @param into where the pictures go
 */
record ManualPictures(Path into) {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String REPLACEMENT = "p-idcard-replace";

  private enum Reader {
    DRAFTER,
    REVIEWER,
    OPERATOR
  }

  /** A page of the console, and who looks at it. */
  private record Shot(String name, Reader reader, String address) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("items", Reader.DRAFTER, "/items"),
          new Shot("edit", Reader.DRAFTER, "/items/nanhe.pingan/" + REPLACEMENT + "/edit"),
          new Shot("difference", Reader.REVIEWER, "/items/nanhe.pingan/" + REPLACEMENT + "/diff"),
          new Shot("release", Reader.REVIEWER, "/release"),
          new Shot("blank", Reader.REVIEWER, "/blank"),
          new Shot("devices", Reader.OPERATOR, "/devices"));

  /**
   * Takes them all, over the sample content.
   *
   * @param work a new directory for the service and the screen
   */
  void take(Product product, Path work, Chromium chromium) throws IOException {
    Files.createDirectories(into);
    var progress = new Progress(System.err);
    try (var town = new Town(product, work, progress)) {
      Office office = town.found(Product.freePort(0));
      People people = town.settle(office);
      Stand stand = Stand.virtual(town, work.resolve("displays")).touch();
      var touch = new Screen(town.touch(office, stand), stand);
      touch.awaitInk(LIMIT, List.of("您要办什么事？"));
      write("kiosk-home", touch.display().picture());
      CardFee.open(touch);
      touch.awaitInk(LIMIT, List.of(CardFee.PROCEDURE, "要带什么"));
      write("kiosk-procedure", touch.display().picture());
      leaveWork(Team.signIn(office, people));
      for (String language : Manual.LANGUAGES) {
        console(office, people, chromium, language);
      }
    }
  }

  /** Something waits to be released, and something to be reviewed. */
  private static void leaveWork(Team team) {
    CardFee.approve(team, "25");
    ObjectNode changed = team.drafter().item(Town.UNIT, REPLACEMENT);
    changed.put("remark", "补领期间可以凭领取凭证办理住宿登记");
    team.drafter().put(changed);
    team.drafter().submit(Town.UNIT, REPLACEMENT);
  }

  private void console(Office office, People people, Chromium chromium, String language) {
    String url = office.url().toString().replaceAll("/$", "");
    for (Reader reader : Reader.values()) {
      try (BrowserContext pc = chromium.pc(url)) {
        pc.addCookies(List.of(new Cookie("language", language).setUrl(url)));
        Page page = pc.newPage();
        Account account =
            switch (reader) {
              case DRAFTER -> people.drafter();
              case REVIEWER -> people.reviewer();
              case OPERATOR -> people.administrator();
            };
        Chromium.signIn(page, account.account(), account.password());
        for (Shot shot : SHOTS) {
          if (shot.reader() == reader) {
            page.navigate(shot.address());
            Chromium.loaded(page)
                .screenshot(new Page.ScreenshotOptions().setPath(file(shot.name(), language)));
          }
        }
      }
    }
  }

  private Path file(String name, String language) {
    return into.resolve(name + "-" + language + ".png");
  }

  private void write(String name, BufferedImage picture) {
    try {
      ImageIO.write(picture, "png", into.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
