package openhall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import openhall.kiosk.strip.card.SimulatedCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody in the office blanks a hall: from his press to the pixels of a touchscreen, a lobby
 * board, an LED strip and a control card, each as it stands in a hall.
 */
final class BlankedHallTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** Two seconds are the goal; whatever else this machine does shows here. */
  private static final Duration GENEROUS = Duration.ofSeconds(10);

  private static final String HOME = "您要办什么事？";
  private static final String BLANK = "本屏暂停显示";
  private static final String ORDERS = "/api/v1/units/nanhe.pingan/blanks";
  private static final String PIN = "482915";

  @TempDir private Path dir;
  private SimulatedCard card;
  private Booth booth;
  private Screen touch;
  private Screen board;
  private Staff office;

  @BeforeEach
  void open() throws Exception {
    card = new SimulatedCard();
    booth = new Booth(Product.unpackaged(), dir, new Progress(System.err), 1920, List.of());
    touch = booth.screen();
    office = booth.team().reviewer();
    String gate = "gate=tcp://127.0.0.1:%d,size=256x32".formatted(card.port());
    board =
        booth.board(
            dir.resolve("lobby"),
            "--name",
            "lobby",
            "--strip",
            "door=512x64+0+0,lines=2",
            "--card",
            gate);
    assertThat(Wait.happens(LIMIT, PAUSE, () -> !card.reads().isEmpty())).isTrue();
  }

  @AfterEach
  void close() throws Exception {
    booth.close();
    card.close();
  }

  @Test
  void everyScreenIsBlankWithinTwoSecondsAndStaysSoUntilThatIsLifted() {
    touch.comesTo("首页", HOME);
    booth.hand().does("type --delay 0 sfz");
    touch.await("SFZ", scene -> scene.typed("SFZ"));
    // A finger that does not let go keeps nothing on the glass.
    booth.hand().moves(500, 500);
    booth.hand().does("mousedown 1");
    long pressed = System.nanoTime();
    int order = send("POST", ORDERS, "{\"reason\":\"content\"}");
    since(pressed, GENEROUS, "touchscreen", () -> isPainted(touch, BLANK));
    since(pressed, GENEROUS, "board", () -> isPainted(board, BLANK));
    since(pressed, GENEROUS, "strip", this::isStripBlank);
    since(pressed, GENEROUS, "control card", () -> String.join("", card.reads()).contains("暂停"));
    booth.hand().does("mouseup 1");
    picture("touch", touch);
    picture("board-strip", board);
    touch.display().resize(1920, 1080);
    touch.await(
        "the same on a panel that lies",
        scene -> scene.find(BLANK).filter(words -> words.centreX() > 900).isPresent());
    assertThat(Wait.happens(GENEROUS, PAUSE, () -> isPainted(touch, BLANK))).isTrue();
    picture("touch-lying", touch);
    touch.display().resize(Booth.WIDTH, Booth.HEIGHT);
    touch.await(
        "and upright again",
        scene -> scene.find(BLANK).filter(words -> words.centreX() < 600).isPresent());
    showsNothingOfTheContent();
    nothingWorksButTheStaffsDoor();

    booth.office().service().kill();
    for (Screen screen : List.of(touch, board)) {
      screen.glass().process().kill();
      screen.glass().start();
      Scene first = screen.await("nothing but the blank page", scene -> !scene.words().isBlank());
      assertThat(first.shows(BLANK)).as(first.words()).isTrue();
    }
    assertThat(String.join("", card.reads())).contains("暂停");

    booth.office().start();
    long lifted = System.nanoTime();
    send("DELETE", ORDERS + "/" + order, "");
    since(lifted, LIMIT, "touchscreen shows again", () -> touch.glass().scene().shows(HOME));
    since(lifted, LIMIT, "board shows again", () -> board.glass().scene().shows("内容截至"));
    assertThat(touch.glass().scene().typed("SFZ")).isFalse();
  }

  @Test
  void oneScreenIsBlankedByItsNameAndItsNeighboursGoOn() {
    send("POST", ORDERS, "{\"reason\":\"fault\",\"screen\":\"door\"}");
    assertThat(Wait.happens(GENEROUS, PAUSE, this::isStripBlank))
        .as(board.glass().scene().words())
        .isTrue();
    assertThat(board.glass().scene().shows("内容截至")).isTrue();
    assertThat(touch.glass().scene().shows(HOME)).isTrue();
    assertThat(String.join("", card.reads())).doesNotContain("暂停");
  }

  private void showsNothingOfTheContent() {
    Scene scene = touch.glass().scene();
    assertThat(scene.words().lines().filter(words -> !words.matches("[0-9:]+|.*月.*日.*")))
        .containsOnly("明", "厅", "便民服务大厅", "政务公开 · 自助查询", BLANK, "请到窗口咨询办理");
    for (String content : List.of("内容截至", "平安街道", "12345", "公告")) {
      assertThat(board.glass().scene().words()).doesNotContain(content);
    }
  }

  private void nothingWorksButTheStaffsDoor() {
    openhall.kiosk.staff.Lock.set(dir.resolve("touch/staff-pin"), PIN);
    booth.hand().does("type --delay 0 abc");
    touch.display().touch(540, 960);
    assertThat(touch.glass().scene().shows(BLANK)).isTrue();
    Scene.Drawn seal = touch.glass().scene().find("明").orElseThrow();
    booth.hand().moves(seal.centreX(), seal.centreY());
    booth.hand().does("mousedown 1");
    booth.hand().does("sleep 3.2");
    booth.hand().does("mouseup 1");
    touch.await(List.of("工作人员入口"));
    booth.hand().does("type --delay 0 " + PIN);
    touch.await("●", scene -> scene.shows("●".repeat(PIN.length())));
    touch.tap("确定");
    touch.await(List.of("这台屏幕的情况", "停屏"));
    touch.comesTo("首页", BLANK);
  }

  private static void since(long start, Duration limit, String what, BooleanSupplier shown) {
    boolean seen = Wait.happens(limit, PAUSE, shown);
    System.out.printf(
        "BlankedHallTest: %s after %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    assertThat(seen).as(what).isTrue();
  }

  /** Its words stand in another line than the board's. */
  private boolean isStripBlank() {
    return board.glass().scene().shows("显示，请到");
  }

  private static boolean isPainted(Screen screen, String words) {
    return screen
        .glass()
        .scene()
        .find(words)
        .filter(drawn -> Scene.painted(drawn, screen.display().picture()))
        .isPresent();
  }

  /** For whoever judges how it looks. */
  private static void picture(String name, Screen screen) {
    try {
      Path pictures = Files.createDirectories(Path.of("target", "pictures"));
      screen.display().picture(pictures.resolve("blank-" + name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int send(String method, String path, String body) {
    try {
      Web.Answer answer = office.ask(method, path, body.getBytes(UTF_8));
      assertThat(answer.ok()).as(answer.text()).isTrue();
      return answer.json().path("order").asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
