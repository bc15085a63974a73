package openhall.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/**
 * Walks through the chain as a resident and a clerk would, and believes only what is drawn: every
 * step waits until the scene of the screen says so and until there is ink in its pixels, then keeps
 * a picture. One thread.
 */
final class Tour {

  private static final Duration A_WHILE_OF_THE_BOARD = Duration.ofSeconds(90);

  private static final String POLICE = "南禾区公安分局";
  private static final String PROCEDURE = CardFee.PROCEDURE;
  private static final String OLD = "40";
  private static final String NEW = "45";
  private static final String AS_OF = "内容截至";
  private static final String QUESTION = "您要办什么事？";

  private final Town town;
  private final Path dir;
  private final Path out;
  private final Progress progress;
  private final Evidence evidence;

  /**
   * @param dir of the town's data
   * @param out where pictures and report go
   */
  Tour(Town town, Path dir, Path out, Progress progress) throws IOException {
    this.town = town;
    this.dir = dir;
    this.out = out;
    this.progress = progress;
    this.evidence = new Evidence(out, progress);
  }

  /** Returns 0 if every step was seen. */
  int run(int port) {
    try {
      walk(port);
      evidence.note("全部看到 every step was seen, in %.1f s".formatted(progress.seconds()));
      return 0;
    } catch (NotSeen e) {
      evidence.note("没有看到 not seen: " + e.getMessage());
      return 1;
    }
  }

  private void walk(int port) {
    Office office = town.found(port);
    CompletableFuture<Stand.Pair> displays =
        CompletableFuture.supplyAsync(() -> Stand.virtual(town, dir.resolve("displays")));
    People people = town.settle(office);
    Stand.Pair stands = displays.join();
    var board = new Screen(town.board(office, stands.board()), stands.board());
    Paperwork paper = town.keep(Paperwork::new);
    Stand stand = stands.touch().with(paper.arguments());
    var touch = new Screen(town.touch(office, stand), stand);
    town.awaitContent(board.glass());
    evidence.see(board, "board", "大厅屏", List.of("公告", AS_OF, "第 1 版"));
    town.awaitContent(touch.glass());
    residentLooks(touch);
    openProcedure(touch);
    paper.print(touch, evidence, out, List.of("一次性告知单", PROCEDURE, "居民户口簿"));
    openProcedure(touch);
    evidence.see(touch, "before", "改价之前", List.of(PROCEDURE, OLD, "元/证", "第 1 版"));
    feeChanges(office, people, touch, board);
    emergency(office, people, board);
    serviceGone(office, touch, board);
  }

  private void residentLooks(Screen touch) {
    evidence.see(touch, "home", "首页", List.of(QUESTION, "收费公示", "办事指南", AS_OF));
    touch.tap("查找");
    evidence.see(touch, "keyboard", "屏幕键盘", List.of("清空", "删除", "Q", "M"));
    touch.type("sfz");
    evidence.see(touch, "search", "按首字母 sfz 查到身份证事项", List.of(PROCEDURE, "居民身份证换领"));
    touch.tap(PROCEDURE);
    evidence.see(touch, "procedure", "办事指南", List.of(PROCEDURE, "要带什么", OLD, "元/证"));
    touch.tap("看样图");
    evidence.see(touch, "sample", "样图", List.of(CardFee.SAMPLE));
    touch.tap("返回");
    touch.await(List.of(PROCEDURE, "要带什么"));
    fromHome(touch, "收费公示");
    evidence.see(touch, "fees", "收费公示，按部门", List.of("收费公示", POLICE));
    touch.tap(POLICE);
    evidence.see(touch, "fee-table", "公安分局的收费标准", List.of(POLICE, "依据：", "元/"));
    fromHome(touch, "办事制度");
    evidence.see(touch, "rules", "办事制度", List.of("办事制度", "首问"));
    fromHome(touch, "公告公示");
    evidence.see(touch, "notices", "公告公示", List.of("公告公示", "征求意见"));
  }

  private static void fromHome(Screen touch, String tile) {
    touch.tap("首页");
    touch.await(List.of(QUESTION));
    touch.tap(tile);
  }

  private static void openProcedure(Screen touch) {
    if (!touch.glass().scene().shows(QUESTION)) {
      touch.tap("首页");
    }
    touch.await(List.of(QUESTION));
    CardFee.open(touch);
  }

  private void feeChanges(Office office, People people, Screen touch, Screen board) {
    Team team = Team.signIn(office, people);
    int revision = CardFee.approve(team, NEW);
    evidence.note(
        "编辑员把“%s”由 %s 元改为 %s 元（修订 %d），审核员通过，演示签名台签名 edited, reviewed, signed by the demo's desk"
            .formatted(CardFee.NAME, OLD, NEW, revision));
    JsonNode release = team.release();
    long acknowledged = System.nanoTime();
    String number = "第 " + release.path("number").asString() + " 版";
    evidence.note("发布 released " + number);
    CompletableFuture<Void> onBoard =
        CompletableFuture.runAsync(() -> arrivesOnBoard(board, number, acknowledged));
    touch.await(List.of(CardFee.NEWS));
    arrived("触摸屏提示有更新，不动正在看的这一页 touchscreen offers it to whoever reads", acknowledged);
    evidence.see(touch, "offered", "正在看的这一页不动，提示有更新", List.of(PROCEDURE, OLD, CardFee.NEWS));
    CardFee.showNews(touch);
    touch.await(NEW + "，没有 and no " + OLD, scene -> onTouch(scene, number));
    arrived("触摸屏 touchscreen: " + NEW + " 元", acknowledged);
    evidence.see(touch, "after-touch", "新收费到了触摸屏", List.of(PROCEDURE, NEW, number));
    join(onBoard);
    evidence.see(board, "after-board", "新收费到了大厅屏", List.of(NEW + " 元", number));
  }

  /** It takes the board at once (C45). */
  private void emergency(Office office, People people, Screen board) {
    town.warn(Team.signIn(office, people));
    long released = System.nanoTime();
    board.await(List.of("紧急通知", "寒潮"));
    evidence.note(
        "紧急通知发布后 %.2f s 占满大厅屏 an emergency has the lobby board after its release"
            .formatted(Progress.secondsSince(released)));
    evidence.see(board, "emergency-board", "紧急通知占满大厅屏", List.of("紧急通知", "寒潮", "第 3 版"));
  }

  /** Between two pages the release, then the page with the fee, when it is that page's turn. */
  private void arrivesOnBoard(Screen board, String number, long acknowledged) {
    board.await(number, A_WHILE_OF_THE_BOARD, scene -> scene.shows(number));
    arrived("大厅屏 lobby board: " + number, acknowledged);
    board.await(NEW + " 元", A_WHILE_OF_THE_BOARD, scene -> CardFee.onBoard(scene, NEW).isPresent());
    arrived("大厅屏 lobby board: " + NEW + " 元", acknowledged);
  }

  private void arrived(String what, long acknowledged) {
    evidence.note(
        "发布确认后 %.2f s 到达 after the acknowledgement: %s"
            .formatted(Progress.secondsSince(acknowledged), what));
  }

  private void serviceGone(Office office, Screen touch, Screen board) {
    office.service().close();
    evidence.note("内容服务已停止 the service is stopped: " + office.url());
    touch.glass().process().kill();
    evidence.note("触摸屏被强行结束 the touch kiosk was killed (kill -9)");
    long start = System.nanoTime();
    touch.glass().start();
    touch.await(List.of(QUESTION, AS_OF));
    evidence.note(
        "没有服务，触摸屏进程启动到显示内容 process start → content, service absent: %.2f s"
            .formatted(Progress.secondsSince(start)));
    evidence.see(touch, "restarted", "没有服务，重启后的首页", List.of(QUESTION, AS_OF, "第 3 版"));
    openProcedure(touch);
    evidence.see(touch, "restarted-fee", "没有服务，新收费仍在", List.of(PROCEDURE, NEW, AS_OF, "第 3 版"));
    touch.await("没有 no " + OLD, scene -> onTouch(scene, "第 3 版"));
    evidence.see(board, "board-alone", "没有服务，大厅屏照常", List.of(AS_OF, "第 3 版"));
    if (new Web(office.url()).up("/health/live")) {
      throw new NotSeen("服务应已停止 the service should be gone");
    }
  }

  private static boolean onTouch(Scene scene, String number) {
    return scene.shows(number) && CardFee.onTouch(scene, NEW).isPresent() && !scene.exactly(OLD);
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof NotSeen notSeen) {
        throw notSeen;
      }
      throw e;
    }
  }
}
