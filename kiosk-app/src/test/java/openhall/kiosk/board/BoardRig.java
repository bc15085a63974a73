package openhall.kiosk.board;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.board.present.Speed;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.device.StatusPage;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.screen.SampleCatalogue;

/**
 * A real board without a store, whose movement is told: SCENE PIXELS START PORT, where SCENE is
 * ticker, table or strip, PIXELS how far it moves in a refresh (0 stands) and START how much of it
 * is gone at first. Its status page says who moves it. Reads commands, a line each: again draws all
 * anew, empty leaves nothing that glides, hide and show do that to its window. FX thread only.
 */
public final class BoardRig {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 26);
  private static final double LETTERS = 72;
  private static final double STRIP_LETTERS = 48;
  private static final int ROWS = 40;
  private static final List<String> SENTENCES =
      List.of(
          "公告：自 2027 年 1 月 1 日起，居民身份证到期换领实行全程网办，可在家申请、邮寄到家",
          "征求意见：平安街道老年人助餐点布局方案（11月18日至11月24日），意见请到 3 号窗口或拨打 5832 0119");

  private final String scene;
  private final int pixels;
  private final int start;
  private final Gliding gliding = new Gliding(Gliding.Way.told());
  private final Layout layout = new Layout(1920, 1080, new Scale(1.0, 3000));
  private final BoardWindows windows;

  private BoardRig(String scene, int pixels, int start) {
    this.scene = scene;
    this.pixels = pixels;
    this.start = start;
    this.windows =
        scene.equals("strip")
            ? new BoardWindows(new Pane(), new Box(0, 0, 512, 64), gliding)
            : new BoardWindows(board(), new Box(0, 0, 1920, 1080), gliding);
    gliding.show(glides());
  }

  public static void main(String[] args) throws Exception {
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    started.await();
    var screen = new FxThread();
    screen.execute(() -> {
      var rig = new BoardRig(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]));
      rig.tell(Integer.parseInt(args[3]), screen);
      Thread.ofPlatform().daemon().start(() -> rig.listen(screen));
    });
  }

  private void tell(int port, FxThread screen) {
    try {
      new StatusPage(port, screen, windows::stages, this::says);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, Object> says() {
    Glide band = glides().getFirst();
    var said = new HashMap<String, Object>();
    said.put("movedBy", gliding.way());
    said.put("words", String.join("　　　", SENTENCES));
    said.put("letters", scene.equals("strip") ? STRIP_LETTERS : LETTERS);
    said.put("band", band.window());
    if (scene.equals("table")) {
      said.put("table", glides().getLast().window());
      said.put("rows", table(content()).rows().stream().map(BoardRig::cells).toList());
    }
    return said;
  }

  private static List<String> cells(Page.Row row) {
    return Stream.of(row.name(), row.charge(), row.basis())
        .map(lines -> String.join("", lines))
        .toList();
  }

  private void listen(FxThread screen) {
    var lines = new Scanner(System.in, StandardCharsets.UTF_8);
    while (lines.hasNextLine()) {
      String command = lines.nextLine();
      screen.execute(() -> {
        obey(command);
        System.out.println("done " + command);
      });
    }
  }

  private void obey(String command) {
    switch (command) {
      case "again" -> gliding.show(glides());
      case "empty" -> gliding.show(List.of());
      case "hide" -> windows.stages().getFirst().hide();
      case "show" -> windows.stages().getFirst().show();
      default -> throw new IllegalArgumentException(command);
    }
  }

  private Parent board() {
    BoardContent content = content();
    var view = new BoardView(layout);
    view.clock(NOW);
    view.show(content);
    view.mark("内容截至 11月22日 09:14 · 第 12 版 · 已核验 · 7K3P");
    content.of(Part.Side.class).forEach(side -> view.show(side, 0));
    Page page = scene.equals("table") ? table(content) : content.pages().getFirst();
    content.of(Part.Pages.class).forEach(part -> view.show(part, page));
    return view.node();
  }

  private List<Glide> glides() {
    var speed = new Speed(pixels, 1);
    if (scene.equals("strip")) {
      var whole = new Sentences(new Box(0, 0, 512, 64), STRIP_LETTERS);
      return from(whole.glide(SENTENCES, speed).stream());
    }
    var words =
        new Part.Band(layout.bandPlace(), "公告", layout.scale().body(), SENTENCES, List.of());
    var band = new Sentences(new Ticker(words).sentences().window(), LETTERS);
    Stream<Glide> gliding = band.glide(SENTENCES, speed).stream();
    Stream<Glide> table =
        scene.equals("table")
            ? Stream.of(
                new TableGlide(layout.pagePlace(), layout.page())
                    .glide(table(content()), new Speed(Math.min(1, pixels), 1)))
            : Stream.of();
    return from(Stream.concat(gliding, table));
  }

  private List<Glide> from(Stream<Glide> glides) {
    return glides
        .map(glide -> new Glide(glide.window(), glide.strip(), glide.speed(), start))
        .toList();
  }

  private BoardContent content() {
    return new BoardComposer(layout, new Mishaps(_ -> {}))
        .compose(SampleCatalogue.sample(), Due.byItself(Instant.MAX), NOW, List.of())
        .orElseThrow();
  }

  /** Forty rows, some more than once. */
  private static Page.GlidingTable table(BoardContent content) {
    Page.FeeTable some =
        content.pages().stream()
            .flatMap(page -> page instanceof Page.FeeTable fees ? Stream.of(fees) : Stream.of())
            .max(Comparator.comparingInt(fees -> fees.rows().size()))
            .orElseThrow();
    var rows = new ArrayList<Page.Row>();
    IntStream.range(0, ROWS).forEach(i -> rows.add(some.rows().get(i % some.rows().size())));
    return new Page.GlidingTable(some.title(), some.columns(), rows);
  }
}
