package openhall.kiosk.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import openhall.kiosk.paper.Fonts;
import openhall.kiosk.paper.Notices;
import openhall.kiosk.paper.ReadBack;
import openhall.kiosk.paper.Typesetter;
import openhall.kiosk.screen.PaperFormat;
import openhall.kiosk.screen.PrintTrouble;
import openhall.kiosk.screen.Printing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D25: a sheet comes out of a real CUPS queue, or the resident hears why it does not. */
final class PrinterTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(2);

  @TempDir private Path dir;
  private Cups cups;
  private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor();

  @BeforeEach
  void start() throws IOException {
    cups = Cups.start(dir);
  }

  @AfterEach
  void stop() {
    hands.shutdownNow();
    cups.close();
  }

  @Test
  void printsOnePageOfA4WithTheWordsOfTheNotice() throws Exception {
    assertThat(printed(printer(PaperFormat.A4))).isEqualTo(new Printing.Out());
    ReadBack sheet = sheet();
    assertThat(sheet.pages()).isEqualTo(1);
    assertThat(sheet.width()).isCloseTo(210, within(1.0));
    assertThat(sheet.height()).isCloseTo(297, within(1.0));
    assertThat(sheet.text()).contains("一次性告知单", "居民身份证补领", "居民户口簿", "以窗口答复为准");
  }

  @Test
  void printsOnARollAsLongAsTheNoticeIs() throws Exception {
    assertThat(printed(printer(PaperFormat.RECEIPT80))).isEqualTo(new Printing.Out());
    ReadBack sheet = sheet();
    assertThat(sheet.pages()).isEqualTo(1);
    assertThat(sheet.width()).isCloseTo(80, within(1.0));
    assertThat(sheet.height()).isBetween(300.0, 600.0);
    assertThat(sheet.text()).contains("一次性告知单", "居民户口簿", "以窗口答复为准");
  }

  @Test
  void withoutPaperNothingIsLeftBehindAndTheNextSheetComesOutAlone() throws Exception {
    Printer printer = printer(PaperFormat.A4);
    cups.deviceSays("media-empty-error");
    assertThat(printed(printer)).isEqualTo(new Printing.Failed(PrintTrouble.NO_PAPER));
    assertThat(printer.state().trouble()).contains(PrintTrouble.NO_PAPER);
    assertThat(printer.state().words()).contains("hall", "打印机没有纸了", "media-empty-error");
    cups.until(() -> !cups.hasJobs());
    cups.deviceSays("");
    assertThat(printed(printer)).isEqualTo(new Printing.Out());
    assertThat(cups.sheets()).hasSize(1);
    assertThat(printer.state().trouble()).isEmpty();
  }

  @Test
  void aPrinterThatIsSwitchedOffIsToldApart() throws Exception {
    cups.deviceSays("offline-report");
    assertThat(printed(printer(PaperFormat.A4)))
        .isEqualTo(new Printing.Failed(PrintTrouble.OFFLINE));
    cups.until(() -> !cups.hasJobs());
  }

  @Test
  void aPrinterThatNeverAnswersIsGivenUp() throws Exception {
    cups.deviceSays("connecting-to-device");
    assertThat(printed(printer(cups.queue(Cups.QUEUE), SHORT)))
        .isEqualTo(new Printing.Failed(PrintTrouble.OFFLINE));
    cups.until(() -> !cups.hasJobs());
    assertThat(cups.sheets()).isEmpty();
  }

  @Test
  void aStoppedOrRefusingQueueIsToldAtOnceAndGetsNothing() throws Exception {
    Printer printer = printer(PaperFormat.A4);
    cups.run("cupsdisable", Cups.QUEUE);
    assertThat(printed(printer)).isEqualTo(new Printing.Failed(PrintTrouble.STOPPED));
    cups.run("cupsenable", Cups.QUEUE);
    cups.run("cupsreject", Cups.QUEUE);
    assertThat(printed(printer)).isEqualTo(new Printing.Failed(PrintTrouble.REFUSING));
    assertThat(cups.hasJobs()).isFalse();
  }

  @Test
  void aQueueStoppedWhileASheetWaitsLosesTheSheet() throws Exception {
    cups.deviceSays("connecting-to-device");
    var how = new CompletableFuture<Printing>();
    printer(PaperFormat.A4).print(Notices.card(), how::complete);
    cups.until(cups::hasJobs);
    cups.run("cupsdisable", Cups.QUEUE);
    assertThat(how.get(60, TimeUnit.SECONDS)).isEqualTo(new Printing.Failed(PrintTrouble.STOPPED));
    cups.until(() -> !cups.hasJobs());
  }

  @Test
  void anUnknownQueueAndAMissingDaemonAreToldApart() throws Exception {
    assertThat(printed(printer(cups.queue("nobody"), LONG)))
        .isEqualTo(new Printing.Failed(PrintTrouble.UNKNOWN));
    cups.close();
    assertThat(printed(printer(PaperFormat.A4)))
        .isEqualTo(new Printing.Failed(PrintTrouble.UNREACHABLE));
  }

  @Test
  void whatAnEarlierLifeLeftIsTakenBack() throws Exception {
    cups.deviceSays("connecting-to-device");
    cups.queue(Cups.QUEUE).print("left behind", "iso_a4_210x297mm", page());
    cups.until(cups::hasJobs);
    printer(PaperFormat.A4).start();
    cups.until(() -> !cups.hasJobs());
    cups.deviceSays("");
    assertThat(cups.sheets()).isEmpty();
  }

  @Test
  void nobodyGetsAHundredCopies() throws Exception {
    Printer printer = printer(PaperFormat.A4);
    for (int sheet = 0; sheet < Printer.SHEETS; sheet++) {
      assertThat(printed(printer)).isEqualTo(new Printing.Out());
    }
    assertThat(printed(printer)).isEqualTo(new Printing.Failed(PrintTrouble.TOO_MANY));
    assertThat(cups.sheets()).hasSize(Printer.SHEETS);
  }

  private Printer printer(PaperFormat format) {
    return new Printer(
        cups.queue(Cups.QUEUE),
        new Typesetter(format, Fonts.installed()),
        LONG,
        InstantSource.system(),
        hands);
  }

  private Printer printer(Queue queue, Duration patience) {
    return new Printer(
        queue,
        new Typesetter(PaperFormat.A4, Fonts.installed()),
        patience,
        InstantSource.system(),
        hands);
  }

  private static Printing printed(Printer printer) throws Exception {
    var how = new CompletableFuture<Printing>();
    printer.print(Notices.card(), how::complete);
    return how.get(120, TimeUnit.SECONDS);
  }

  private ReadBack sheet() throws IOException {
    assertThat(cups.sheets()).hasSize(1);
    return ReadBack.of(cups.sheets().getFirst());
  }

  private static byte[] page() throws IOException {
    return new Typesetter(PaperFormat.A4, Fonts.installed()).set(Notices.card()).pdf();
  }
}
