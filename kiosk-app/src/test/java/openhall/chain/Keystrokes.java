package openhall.chain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.State;
import openhall.kiosk.view.KioskView;
import openhall.kiosk.view.control.Millimetres;
import openhall.search.Tokens;
import openhall.store.Indexer;
import openhall.store.Store;

/**
 * Types on a kiosk of 30,000 items and prints, a line for each key, the milliseconds from the key
 * to the picture: what is found, the screen, its layout and its pixels. A process of its own, drawn
 * by software without a display.
 */
final class Keystrokes {

  private static final int ITEMS = 30_000;
  private static final int WARM_UP = 60;
  private static final LocalDateTime NOW = LocalDate.of(2026, 11, 23).atTime(9, 26);

  /** What people type, slips and all; each letter is a key. */
  private static final List<String> TYPED =
      List.of(
          "sfz",
          "cjrz",
          "ylbx",
          "db",
          "yyzz",
          "shenfenzheng",
          "canjiren",
          "jzzbl",
          "hkqy",
          "gjj",
          "养lao",
          "残疾人证",
          "身份证补领",
          "户口迁移",
          "殘疾人",
          "身分证",
          "⑦③⑨",
          "②⑤⑦⑨",
          "20260",
          "5",
          "spjyxk",
          "xyzq",
          "senfenzen",
          "低保",
          "医保报销",
          "营业执照办理",
          "etsl",
          "lhjy");

  private final Catalogue catalogue;
  private final KioskView view;
  private final Scene scene;
  private final WritableImage picture;

  private Keystrokes(Catalogue catalogue) {
    this.catalogue = catalogue;
    var mm = new Millimetres(2.02, 1080, 1920);
    this.view = new KioskView(mm, _ -> {}, System::nanoTime);
    this.scene = new Scene(view.root(), mm.width(), mm.height());
    this.picture = new WritableImage((int) mm.width(), (int) mm.height());
  }

  /** The arguments are an empty directory and that of the sample content. */
  public static void main(String[] arguments) throws InterruptedException {
    Catalogue catalogue;
    try (Store store =
        Store.open(Path.of(arguments[0]), new Indexer(Tokens.VERSION, Tokens::rows))) {
      catalogue = ManyTitles.catalogue(store, Path.of(arguments[1]), ITEMS);
    }
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    var done = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        new Keystrokes(catalogue).run();
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private void run() {
    var taken = new ArrayList<Double>();
    for (int round = 0; round < 3; round++) {
      TYPED.forEach(word -> taken.addAll(type(word)));
    }
    taken
        .subList(WARM_UP, taken.size())
        .forEach(milliseconds -> System.out.printf(Locale.ROOT, "%.3f%n", milliseconds));
  }

  private List<Double> type(String word) {
    State state = State.home(view.room());
    var taken = new ArrayList<Double>();
    for (String key : Arrays.asList(word.split("", -1))) {
      long start = System.nanoTime();
      state = Navigator.next(state, new Event.Typed(key));
      view.show(Screens.screen(state, catalogue, NOW));
      scene.snapshot(picture);
      taken.add((System.nanoTime() - start) / 1e6);
    }
    return taken;
  }
}
