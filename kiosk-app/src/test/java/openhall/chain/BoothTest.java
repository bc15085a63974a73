package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.kiosk.strip.card.SimulatedCard;
import openhall.store.PlayLog;
import openhall.store.Played;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A touchscreen as it stands in a hall, with real input: what visitors find, and what nobody can
 * do.
 */
final class BoothTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int FEW = 200;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String HOME = "您要办什么事？";
  private static final String PIN = "482915";

  @TempDir private static Path dir;
  private static Booth booth;

  @BeforeAll
  static void open() throws Exception {
    booth = new Booth(Product.unpackaged(), dir, new Progress(System.err), 1920, List.of());
  }

  @AfterAll
  static void close() {
    booth.close();
  }

  @BeforeEach
  void goHome() {
    booth.screen().comesTo("首页", HOME);
  }

  @TestFactory
  Stream<DynamicTest> aVisitorComesToEveryAnswer() {
    var visitor = new Visitor(booth.screen());
    return Visitor.tasks().stream()
        .map(task ->
            DynamicTest.dynamicTest(
                task.question(), () -> assertThat(visitor.asks(task).touches()).isLessThan(4)));
  }

  @TestFactory
  Stream<DynamicTest> nothingLeadsOutOfTheKiosk() {
    return Mischief.ALL.stream()
        .map(what ->
            DynamicTest.dynamicTest(
                what,
                () -> {
                  goHome();
                  booth.hand().does(what);
                  staysClosed();
                }));
  }

  @Test
  void aRealKeyboardOrAScannerLosesNoKey() {
    booth.hand().does("type --delay 0 sfzbl");
    booth.screen().await("SFZBL", scene -> scene.typed("SFZBL"));
  }

  @Test
  void anotherSizeOfTheScreenIsFilledAndWorks() {
    for (int[] size : new int[][] {{1280, 1024}, {1024, 768}, {Booth.WIDTH, Booth.HEIGHT}}) {
      booth.display().resize(size[0], size[1]);
      awaitPlace(size[0], size[1]);
      booth.screen().tap("办事指南");
      booth.screen().await(List.of("人生大事"));
      booth.screen().tap("首页");
      booth.screen().await(List.of(HOME));
    }
  }

  @Test
  void aScreenThatIsPulledOutAndPutBackIsFilledAgain() {
    booth.display().unplug();
    awaitPlace(640, 480);
    booth.display().resize(Booth.WIDTH, Booth.HEIGHT);
    awaitPlace(Booth.WIDTH, Booth.HEIGHT);
    staysClosed();
  }

  @Test
  void aBoardIsLaidOutAnewForEveryScreenItIsGiven() {
    Screen board = booth.board(dir.resolve("hall"));
    try (var _ = board.glass()) {
      awaitBand(board, Booth.BOARD_HEIGHT);
      board.display().resize(1280, 720);
      awaitBand(board, 720);
      board.display().unplug();
      board.display().resize(Booth.BOARD_WIDTH, Booth.BOARD_HEIGHT);
      awaitBand(board, Booth.BOARD_HEIGHT);
      board.await(List.of("内容截至", "街道监督举报电话"));
    }
  }

  @Test
  void whatABoardAStripAndACardHaveShownIsWrittenDown() throws Exception {
    try (var card = new SimulatedCard()) {
      String gate = "gate=tcp://127.0.0.1:%d,size=256x32".formatted(card.port());
      Screen board =
          booth.board(
              dir.resolve("beside"),
              "--name",
              "lobby",
              "--strip",
              "door=512x64+0+0",
              "--card",
              gate);
      try (var _ = board.glass();
          PlayLog log = PlayLog.open(dir.resolve("board"), PlayLog.Bounds.USUAL)) {
        Set<String> all = Set.of("lobby", "door", "gate");
        assertThat(Wait.happens(LIMIT, PAUSE, () -> boards(log).containsAll(all)))
            .as("%s", boards(log))
            .isTrue();
        assertThat(log.latest(FEW)).allMatch(play -> play.release() > 0);
      }
    }
  }

  private static Set<String> boards(PlayLog log) {
    return log.latest(FEW).stream().map(Played::board).collect(Collectors.toSet());
  }

  /** The label of the band stands in the lowest tenth of the glass. */
  private static void awaitBand(Screen board, int height) {
    board.await(
        "公告 " + height,
        scene ->
            scene
                .find("公告")
                .filter(label -> label.centreY() > height * 0.9 && label.centreY() < height)
                .isPresent());
  }

  @Test
  void staffComeInWithTheirPinAndSeeHowTheKioskIs() {
    openhall.kiosk.staff.Lock.set(dir.resolve("touch/staff-pin"), PIN);
    Scene.Drawn seal = booth.screen().await(List.of("明")).find("明").orElseThrow();
    booth.hand().moves(seal.centreX(), seal.centreY());
    booth.hand().does("mousedown 1");
    booth.hand().does("sleep 3.2");
    booth.hand().does("mouseup 1");
    booth.screen().await(List.of("工作人员入口"));
    booth.hand().does("type --delay 0 " + PIN);
    booth.screen().await("●", scene -> scene.shows("●".repeat(PIN.length())));
    booth.screen().tap("确定");
    booth.screen().await(List.of("这台屏幕的情况", "本机内容", "最近一次同步", "打印机", "磁盘"));
  }

  private static void staysClosed() {
    awaitPlace(Booth.WIDTH, Booth.HEIGHT);
    assertThat(booth.display().windows()).containsOnly("Openhall");
    assertThat(Wait.happens(LIMIT, PAUSE, () -> booth.display().focused().equals("Openhall")))
        .isTrue();
    // Whatever page that has led to, a touch leads home and the next one on.
    booth.screen().comesTo("首页", HOME);
    booth.screen().comesTo("监督投诉电话", "有意见，找谁");
  }

  private static void awaitPlace(int width, int height) {
    String whole = "0,0 %dx%d".formatted(width, height);
    assertThat(
            Wait.happens(
                LIMIT,
                PAUSE,
                () -> booth.display().place("Openhall").filter(whole::equals).isPresent()))
        .as(whole)
        .isTrue();
  }
}
