package openhall.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.kiosk.device.InputDevices;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.screen.Equipment;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.StaffReport.Line;
import openhall.kiosk.staff.Faults;
import openhall.kiosk.staff.Lock;
import openhall.kiosk.view.control.Outfit;
import openhall.kiosk.view.control.Touch;
import openhall.supervisor.Supervisor;
import openhall.sync.http.CertificateAuthorities;
import openhall.trust.ed25519.Ed25519Provider;

/**
 * The real touchscreen, which touches something at random in every frame: TURNS REPOSITORY ROOT
 * DATA. Prints each thousandth turn, and stays open after the last one.
 */
final class PageTurner {
  private static final BoardName HALL = new BoardName("hall");
  private static final long SECOND = 1_000_000_000;
  private static final int HOME_EVERY = 20;

  private final int turns;
  private final Random random = new Random(5);
  private final AtomicLong nanos = new AtomicLong();
  private int turned;

  private PageTurner(int turns) {
    this.turns = turns;
  }

  public static void main(String[] args) throws Exception {
    Ed25519Provider.register();
    Path data = Path.of(args[3]);
    Clock clock = Clock.systemUTC();
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    var turner = new PageTurner(Integer.parseInt(args[0]));
    var mirroring = new Mirroring(clock, zone);
    var sources =
        new StaffDesk.Sources(
            mirroring,
            new ClockDoubt(clock, System::nanoTime, zone),
            new Hardware(data, InputDevices.LIST, () -> Line.fine("打印机", "没有")),
            new Faults(data.resolve("faults.tsv"), clock, zone));
    var staff =
        new StaffDesk(
            new Lock(data.resolve("pin"), data.resolve("tries"), System::nanoTime),
            sources,
            Optional.empty(),
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
            new FxThread());
    var settings =
        new Kiosk.Settings(
            new UnitId("nanhe/pingan"),
            HALL,
            URI.create(args[1]),
            CertificateAuthorities.known(),
            Path.of(args[2]),
            data,
            zone,
            List.of(),
            -1,
            Optional.empty());
    Kiosk.start(
        settings,
        clock,
        () -> turner.front(clock, zone, staff),
        mirroring,
        Supervisor.in(Map.of()));
  }

  /** Its clock runs a second in each frame, so that no touch is held back as a shaking finger's. */
  private Front front(Clock clock, ZoneId zone, StaffDesk staff) {
    var front =
        new TouchFront(
            new Panel(1080, 1920, 0, 0, 2.02, 600, false),
            new TouchFront.Outside(
                HALL,
                new TouchFront.Time(clock, () -> nanos.addAndGet(SECOND), zone),
                Outfit.PLAIN,
                Equipment.NONE,
                staff));
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (turned < turns && !front.windows().isEmpty()) {
          turn(front);
        }
      }
    }.start();
    return front;
  }

  private void turn(TouchFront front) {
    Stage stage = front.windows().getFirst();
    List<Touch> touches = touches(stage.getScene().getRoot()).toList();
    if (turned % HOME_EVERY == 0 || touches.isEmpty()) {
      front.on(new Event.Home());
    } else {
      touches.get(random.nextInt(touches.size())).executeAccessibleAction(AccessibleAction.FIRE);
    }
    turned++;
    if (turned % 1000 == 0) {
      System.out.println("turn " + turned);
    }
  }

  private static java.util.stream.Stream<Touch> touches(Node node) {
    if (!node.isVisible()) {
      return java.util.stream.Stream.of();
    }
    if (node instanceof Touch touch) {
      return java.util.stream.Stream.of(touch);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(PageTurner::touches)
        : java.util.stream.Stream.of();
  }
}
