package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.kiosk.feed.Nobody;
import openhall.kiosk.feed.TouchFeed;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.State;
import openhall.kiosk.view.control.Millimetres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a resident has gone nothing that he typed or ticked is found anywhere in the memory. */
final class ForgettingTest {
  private static final Millimetres PANEL = Panels.ALL.getFirst();
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));
  private static final ItemKey WATER = new ItemKey(new UnitId("nanhe"), new ItemId("f-water"));
  private static final byte VEIL = 0x5A;
  private static final int LENGTH = 20;

  /** Of a quantity, and how many digits of it stand before the point. */
  private static final int NUMBER = 12;

  private static final int WHOLE = 9;

  @TempDir private Path dir;

  @Test
  void nothingIsLeftInMemoryOfWhoHasGone() throws Exception {
    var kiosk = Fx.call(Kiosk::new);
    Fx.call(() -> kiosk.typeAndTick());
    assertThat(found("before")).as("what is there can be found").isTrue();
    Fx.call(() -> kiosk.leave());
    assertThat(found("after")).isFalse();
    assertThat(Fx.call(() -> kiosk.view.root().getStyleClass())).contains("kiosk");
  }

  /** A front as it stands in a hall, without its window. */
  private static final class Kiosk {
    private final KioskView view = new KioskView(PANEL, this::on, new Panels.Ticks());
    private final TouchFeed feed =
        new TouchFeed(
            State.home(view.room()),
            SampleCatalogue.sample(),
            () -> Gallery.NOW,
            (_, _) -> {},
            new Nobody());

    private Kiosk() {
      new Scene(view.root(), PANEL.width(), PANEL.height());
      feed.screen().subscribe(view::show);
    }

    private void on(Event event) {
      feed.on(event);
    }

    private boolean typeAndTick() {
      for (int i = 0; i < LENGTH; i++) {
        on(new Event.Typed(Character.toString(latin(i))));
        Panels.settle(view.root().getScene());
      }
      on(new Event.Tick(CARD, marked(ForgettingTest::han)));
      on(new Event.Open(new Place.Reckon(WATER, "home-2026")));
      for (int i = 0; i < NUMBER; i++) {
        on(new Event.Typed(i == WHOLE ? "." : Character.toString(digit(i))));
        Panels.settle(view.root().getScene());
      }
      return true;
    }

    private boolean leave() {
      for (int i = 0; i < Navigator.WARN_AFTER + Navigator.ANSWER_WITHIN; i++) {
        on(new Event.SecondPassed());
        Panels.settle(view.root().getScene());
      }
      // Until it draws a frame, the tool kit keeps what it has to take off the glass.
      view.root().getScene().snapshot(null);
      return true;
    }
  }

  private interface Letter {
    char at(int i);
  }

  private static char latin(int i) {
    return (char) ('a' + (i * 11 + 3) % 26);
  }

  /** Such digits, and as many of them, as nothing else in memory has in a row. */
  private static char digit(int i) {
    return i == WHOLE ? '.' : (char) ('1' + (i * 7 + 5) % 9);
  }

  private static char han(int i) {
    return (char) (0x4E00 + (i * 1009 + 77) % 20000);
  }

  private static String marked(Letter letter) {
    return marked(letter, LENGTH);
  }

  private static String marked(Letter letter, int length) {
    var marker = new StringBuilder();
    for (int i = 0; i < length; i++) {
      marker.append(letter.at(i));
    }
    return marker.toString();
  }

  private boolean found(String name) throws IOException {
    Path dump = dir.resolve(name + ".hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    try (FileChannel file = FileChannel.open(dump)) {
      MappedByteBuffer heap = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      return holds(heap, veiled(marked(ForgettingTest::digit, NUMBER), StandardCharsets.ISO_8859_1))
          || holds(heap, veiled(ForgettingTest::latin, text -> text, StandardCharsets.ISO_8859_1))
          || holds(
              heap,
              veiled(
                  ForgettingTest::latin,
                  text -> text.toUpperCase(Locale.ROOT),
                  StandardCharsets.ISO_8859_1))
          || holds(heap, veiled(ForgettingTest::han, text -> text, StandardCharsets.UTF_16LE));
    } finally {
      Files.delete(dump);
    }
  }

  /** What is looked for must not lie in memory itself. */
  private static byte[] veiled(Letter letter, UnaryOperator<String> form, Charset charset) {
    return veiled(form.apply(marked(letter)), charset);
  }

  private static byte[] veiled(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= VEIL;
    }
    return bytes;
  }

  private static boolean holds(MappedByteBuffer heap, byte[] veiled) {
    byte first = (byte) (veiled[0] ^ VEIL);
    int last = heap.limit() - veiled.length;
    for (int at = 0; at <= last; at++) {
      if (heap.get(at) == first && matches(heap, at, veiled)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(MappedByteBuffer heap, int at, byte[] veiled) {
    for (int i = 1; i < veiled.length; i++) {
      if (heap.get(at + i) != (byte) (veiled[i] ^ VEIL)) {
        return false;
      }
    }
    return true;
  }
}
