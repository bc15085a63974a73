package openhall.chain;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The group kiosk: each screen on a display of its own, drawn by software. One thread; use once.
 */
final class KioskBench {

  private static final int RELEASES = 12;
  private static final int RELEASES_OF_A_BOARD = 5;
  private static final int LEAST_YUAN = 41;
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Path dir;
  private final Progress progress;
  private final Consumer<Figure> measured;

  KioskBench(Path dir, Progress progress, Consumer<Figure> measured) {
    this.dir = dir;
    this.progress = progress;
    this.measured = measured;
  }

  void run() {
    Product product = Product.packaged();
    progress.say("制作触摸屏的 Java… making the kiosk its own Java");
    product.prepare(dir.resolve("image.log"), "deploy/image");
    try (var town = new Town(product, dir, progress)) {
      Office office = town.found(Product.freePort(0));
      Team team = Team.signIn(office, town.settle(office));
      Stand.Pair stands = Stand.virtual(town, dir.resolve("displays"));
      measured.accept(onBoard(town, office, team, stands.board()));
      var touch = new Screen(town.touch(office, stands.touch()), stands.touch());
      town.awaitContent(touch.glass());
      measured.accept(onTouch(touch, team));
      new VisitorBench(touch, progress, measured).run();
      touch.tap("首页");
      var starts = new StartBench(touch, dir, progress);
      touch.glass().process().kill();
      measured.accept(new DriftBench(dir, progress).run(office, team, stands.touch()));
      office.close();
      starts.run().forEach(measured);
      measured.accept(search());
    }
  }

  /** A process of its own, since it draws without a display. */
  private Figure search() {
    progress.say("在三万项中逐键查找… keystrokes over 30,000 items");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            System.getProperty("java.class.path"),
            Keystrokes.class.getName(),
            dir.resolve("keystrokes").toString(),
            Product.packaged().content().toString());
    try (Child child =
        Child.start("keystrokes", dir.resolve("keystrokes.log"), Map.of(), command)) {
      if (child.join() != 0) {
        throw new IllegalStateException(child.name() + " 失败 failed:\n" + child.said());
      }
      double[] milliseconds =
          child
              .said()
              .lines()
              .filter(KioskBench::isTime)
              .mapToDouble(Double::parseDouble)
              .toArray();
      return Figure.percentile(
          Measure.SEARCH,
          0.99,
          milliseconds,
          "key → results painted, 30,000 items, software, no display");
    }
  }

  private static boolean isTime(String line) {
    return line.matches("\\d+\\.\\d{3}");
  }

  private Figure onBoard(Town town, Office office, Team team, Stand stand) {
    try (Glass board = town.board(office, stand)) {
      town.awaitContent(board);
      progress.say("改价到大厅屏… a changed fee to the board");
      double[] seconds =
          arrivals(new Screen(board, stand), team, RELEASES_OF_A_BOARD, _ -> {}, CardFee::onBoard);
      return onGlass(Measure.BOARD_GLASS, seconds);
    }
  }

  private Figure onTouch(Screen touch, Team team) {
    progress.say("改价到触摸屏… a changed fee to the touchscreen");
    CardFee.open(touch);
    // Somebody reads the page, so that the kiosk asks; his touch is part of the time.
    double[] seconds = arrivals(touch, team, RELEASES, CardFee::showNews, CardFee::onTouch);
    return onGlass(Measure.TOUCH_GLASS, seconds);
  }

  private static Figure onGlass(Measure measure, double[] seconds) {
    return Figure.median(measure, seconds, "release acknowledged → changed fee painted");
  }

  /** How long each of several amounts takes from its release to the pixels of the display. */
  private static double[] arrivals(
      Screen screen,
      Team team,
      int releases,
      Consumer<Screen> resident,
      BiFunction<Scene, String, Optional<Scene.Drawn>> where) {
    var seconds = new double[releases];
    for (int i = 0; i < releases; i++) {
      String yuan = Integer.toString(LEAST_YUAN + i);
      CardFee.approve(team, yuan);
      BufferedImage before = screen.display().picture();
      team.release();
      long acknowledged = System.nanoTime();
      resident.accept(screen);
      Scene scene = screen.await(yuan + " 元", LIMIT, drawn -> where.apply(drawn, yuan).isPresent());
      screen.awaitPaint(where.apply(scene, yuan).orElseThrow(), before);
      seconds[i] = Progress.secondsSince(acknowledged);
    }
    return seconds;
  }
}
