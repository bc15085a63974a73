package openhall.chain;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks through the chain as a resident and a clerk would, and believes only what is drawn: every
 * step waits until the scene of the screen says so and until there is ink in its pixels, then keeps
 * a picture. One thread.
 */
final class Tour {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration A_ROUND_OF_THE_BOARD = Duration.ofSeconds(90);
  private static final Duration INK = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(40);

  // A screen takes a second touch only after a moment, for fingers that shake.
  private static final Duration BETWEEN_TOUCHES = Duration.ofMillis(700);

  private static final String FEES_UNIT = "nanhe";
  private static final String FEES = "f-idcard";
  private static final String FEE = "replacement";
  private static final String FEE_NAME = "居民身份证丢失补领";
  private static final String PROCEDURE = "居民身份证补领";
  private static final String OLD = "40";
  private static final String NEW = "45";
  private static final String AS_OF = "内容截至";

  private final Town town;
  private final Path dir;
  private final Path out;
  private final Progress progress;
  private int step;
  private long touched = System.nanoTime() - BETWEEN_TOUCHES.toNanos();

  /** A screen with the display it stands on. */
  private record Seen(Glass glass, Display display) {}

  /** What was expected and not seen. */
  private static final class NotSeen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSeen(String message) {
      super(message);
    }
  }

  /**
   * @param dir of the town's data
   * @param out where pictures and report go
   */
  Tour(Town town, Path dir, Path out, Progress progress) {
    this.town = town;
    this.dir = dir;
    this.out = out;
    this.progress = progress;
  }

  /** Returns 0 if every step was seen. */
  int run(int port) throws IOException {
    Files.createDirectories(out);
    Files.deleteIfExists(report());
    try {
      walk(port);
      note("全部看到 every step was seen, in %.1f s".formatted(progress.seconds()));
      return 0;
    } catch (NotSeen e) {
      note("第 %d 步没有看到 step %d was not seen: %s".formatted(step, step, e.getMessage()));
      return 1;
    }
  }

  private void walk(int port) throws IOException {
    Office office = town.found(port);
    CompletableFuture<Stand.Pair> displays =
        CompletableFuture.supplyAsync(() -> Stand.virtual(town, dir.resolve("displays")));
    People people = town.settle(office);
    Stand.Pair stands = displays.join();
    Seen touch = seen(town.touch(office, stands.touch()), stands.touch());
    Seen board = seen(town.board(office, stands.board()), stands.board());
    town.awaitContent(touch.glass());
    town.awaitContent(board.glass());

    residentLooks(touch);
    see(board, "board-fees", "大厅屏滚动显示收费标准", A_ROUND_OF_THE_BOARD, List.of("收费标准", AS_OF));
    feeChanges(office, people, touch, board);
    serviceGone(office, touch, board);
  }

  private void residentLooks(Seen touch) throws IOException {
    see(touch, "home", "首页", List.of("您要办什么事？", "收费公示", "办事指南", AS_OF));
    tap(touch, "查找");
    see(touch, "keyboard", "屏幕键盘", List.of("清空", "删除", "Q", "M"));
    type(touch, "sfz");
    see(touch, "search", "按首字母 sfz 查到身份证事项", List.of("sfz", PROCEDURE));
    tap(touch, PROCEDURE);
    see(touch, "procedure", "办事指南：" + PROCEDURE, List.of(PROCEDURE, "要带什么", OLD, "元"));
    tap(touch, "首页");
    see(touch, "home-again", "回到首页", List.of("您要办什么事？"));
    tap(touch, "收费公示");
    see(touch, "fees", "收费公示表", List.of("收费公示", "依据："));
    tap(touch, "首页");
    see(touch, "home-again", "回到首页", List.of("您要办什么事？"));
    tap(touch, "办事制度");
    see(touch, "rules", "办事制度", List.of("办事制度", "首问"));
    tap(touch, "首页");
    see(touch, "home-again", "回到首页", List.of("您要办什么事？"));
    tap(touch, "公告公示");
    see(touch, "notices", "公告公示", List.of("公告公示", "公示"));
    openProcedure(touch);
    see(touch, "before", "改价之前", List.of(PROCEDURE, OLD, "第 1 版"));
  }

  private void openProcedure(Seen touch) {
    if (touch.glass().scene().find("首页").isPresent()) {
      tap(touch, "首页");
      await(touch, "首页", PATIENCE, scene -> scene.shows("您要办什么事？"));
    }
    tap(touch, "查找");
    await(touch, "键盘", PATIENCE, scene -> scene.shows("清空"));
    type(touch, "sfz");
    await(touch, PROCEDURE, PATIENCE, scene -> scene.shows(PROCEDURE));
    tap(touch, PROCEDURE);
  }

  private void feeChanges(Office office, People people, Seen touch, Seen board) throws IOException {
    Staff drafter = Staff.signIn(office.url(), people.drafter());
    Staff reviewer = Staff.signIn(office.url(), people.reviewer());
    ObjectNode fees = drafter.item(FEES_UNIT, FEES);
    raise(fees);
    int revision = drafter.put(fees);
    drafter.submit(FEES_UNIT, FEES);
    reviewer.approve(FEES_UNIT, FEES);
    note(
        "编辑员把“%s”由 %s 元改为 %s 元（修订 %d），审核员通过 edited by the drafter, approved by the reviewer"
            .formatted(FEE_NAME, OLD, NEW, revision));
    JsonNode release = reviewer.release();
    long acknowledged = System.nanoTime();
    String number = "第 " + release.path("number").asString() + " 版";
    CompletableFuture<Double> onBoard =
        CompletableFuture.supplyAsync(() -> {
          await(board, FEE_NAME + " " + NEW + " 元", PATIENCE, scene -> onBoard(scene, number));
          return Progress.secondsSince(acknowledged);
        });
    await(touch, NEW + " 元，没有 without " + OLD, PATIENCE, scene -> onTouch(scene, number));
    double touchSeconds = Progress.secondsSince(acknowledged);
    double boardSeconds = join(onBoard);
    see(touch, "after-touch", "新收费到了触摸屏", List.of(PROCEDURE, NEW, number));
    see(board, "after-board", "新收费到了大厅屏", List.of(FEE_NAME, NEW + " 元", number));
    note(
        "发布确认到屏幕 release acknowledged → glass: 触摸屏 touch %.2f s, 大厅屏 board %.2f s"
            .formatted(touchSeconds, boardSeconds));
  }

  private void serviceGone(Office office, Seen touch, Seen board) throws IOException {
    office.service().close();
    note("内容服务已停止 the service is stopped: " + office.url());
    touch.glass().process().kill();
    note("触摸屏被强行结束 the touch kiosk was killed (kill -9)");
    long start = System.nanoTime();
    touch.glass().start();
    await(touch, "首页 home", PATIENCE, scene -> scene.shows("您要办什么事？", AS_OF));
    note(
        "没有服务，触摸屏进程启动到显示内容 process start → content, service absent: %.2f s"
            .formatted(Progress.secondsSince(start)));
    see(touch, "restarted", "没有服务，重启后的首页", List.of("您要办什么事？", AS_OF, "第 2 版"));
    openProcedure(touch);
    see(touch, "restarted-fee", "没有服务，新收费仍在", List.of(PROCEDURE, NEW, AS_OF, "第 2 版"));
    await(touch, "没有 no " + OLD, PATIENCE, scene -> onTouch(scene, "第 2 版"));
    see(board, "board-alone", "没有服务，大厅屏照常", List.of(AS_OF, "第 2 版"));
    if (new Web(office.url()).up("/health/live")) {
      throw new NotSeen("服务应已停止 the service should be gone");
    }
  }

  private static void raise(ObjectNode fees) {
    for (JsonNode fee : fees.path("fees")) {
      if (fee.path("key").asString().equals(FEE)) {
        var changed = (ObjectNode) fee;
        changed.put("standardText", fee.path("standardText").asString().replace(OLD, NEW));
        ((ObjectNode) fee.path("charge")).put("amount", NEW + ".00");
      }
    }
  }

  private static boolean onTouch(Scene scene, String number) {
    return scene.shows(PROCEDURE, number) && scene.exactly(NEW) && !scene.exactly(OLD);
  }

  private static boolean onBoard(Scene scene, String number) {
    return scene.shows(number)
        && scene
            .find(FEE_NAME)
            .filter(
                name -> scene.line(name).stream().anyMatch(d -> d.text().startsWith(NEW + " 元")))
            .isPresent();
  }

  private static Seen seen(Glass glass, Stand stand) {
    return new Seen(glass, stand.virtual().orElseThrow());
  }

  private void see(Seen seen, String picture, String what, List<String> words) throws IOException {
    see(seen, picture, what, PATIENCE, words);
  }

  /** A step: waits for the words, then for their ink, then keeps the picture. */
  private void see(Seen seen, String picture, String what, Duration limit, List<String> words)
      throws IOException {
    step++;
    String file = "%02d-%s.png".formatted(step, picture);
    long start = System.nanoTime();
    try {
      Scene scene =
          await(seen, String.join("、", words), limit, s -> s.shows(words.toArray(String[]::new)));
      ink(seen, words);
      note(
          "%s  %s：看到 saw %s (%.1f s, %d 段文字 texts)"
              .formatted(
                  file,
                  what,
                  String.join("、", words),
                  Progress.secondsSince(start),
                  scene.drawn().size()));
    } finally {
      seen.display().picture(out.resolve(file));
    }
  }

  /** What the scene says may be drawn a frame later. */
  private void ink(Seen seen, List<String> words) {
    boolean inked = Wait.happens(INK, PAUSE, () -> inked(seen, words));
    if (!inked) {
      throw new NotSeen("场景里有、屏幕上没有画出来 in the scene but not painted: " + words);
    }
  }

  private static boolean inked(Seen seen, List<String> words) {
    Scene scene = seen.glass().scene();
    BufferedImage pixels = seen.display().picture();
    return words.stream()
        .allMatch(word -> scene.find(word).filter(d -> Scene.painted(d, pixels)).isPresent());
  }

  private Scene await(Seen seen, String what, Duration limit, Predicate<Scene> wanted) {
    return seen.glass()
        .await(limit, wanted)
        .orElseThrow(() ->
            new NotSeen(
                "%s 上应有 expected %s; 实际 the scene says:%n%s"
                    .formatted(seen.glass().name(), what, seen.glass().scene().words().indent(4))));
  }

  private void type(Seen touch, String letters) {
    for (int i = 1; i <= letters.length(); i++) {
      tap(touch, letters.substring(i - 1, i).toUpperCase(Locale.ROOT));
      String typed = letters.substring(0, i);
      await(touch, "已输入 typed " + typed, PATIENCE, scene -> scene.exactly(typed));
    }
  }

  private void tap(Seen touch, String words) {
    long rest = BETWEEN_TOUCHES.toNanos() - (System.nanoTime() - touched);
    LockSupport.parkNanos(rest);
    Scene scene = await(touch, words, PATIENCE, s -> s.shows(words));
    Scene.Drawn at = scene.find(words).orElseThrow();
    touch.display().touch(at.centreX(), at.centreY());
    touched = System.nanoTime();
  }

  private void note(String words) throws IOException {
    progress.say(words);
    Files.writeString(
        report(),
        "[%5.1f s] %s%n".formatted(progress.seconds(), words),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private Path report() {
    return out.resolve("steps.txt");
  }

  private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof NotSeen notSeen) {
        throw notSeen;
      }
      throw e;
    }
  }
}
