package openhall.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import openhall.kiosk.paper.Fonts;
import openhall.kiosk.paper.Typesetter;
import openhall.kiosk.printing.Printer;
import openhall.kiosk.printing.Queue;
import openhall.kiosk.screen.Equipment;
import openhall.kiosk.screen.PaperFormat;
import picocli.CommandLine.Option;

/** What residents can take away: on paper, or with their telephones. */
final class PrintOptions {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Option(
      names = "--printer",
      paramLabel = "NAME",
      description = "CUPS 打印机的名字 CUPS queue to print notices on；缺省不能打印 none by default")
  private String printer = "";

  @Option(
      names = "--paper",
      paramLabel = "a4|receipt80",
      description = "打印机里的纸 the printer's paper（缺省 ${DEFAULT-VALUE}）")
  private PaperFormat paper = PaperFormat.A4;

  @Option(
      names = "--public",
      paramLabel = "URL",
      description = "手机访问内容服务的地址，写进二维码 the service's address for telephones")
  private String address = "";

  /** What the screens may offer. */
  Equipment equipment() {
    Optional<PaperFormat> loaded = printer.isEmpty() ? Optional.empty() : Optional.of(paper);
    return new Equipment(
        loaded, address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
  }

  /** The printer, looked after from now on; empty when none is named. */
  Optional<Printer> start(InstantSource clock) {
    if (printer.isEmpty()) {
      return Optional.empty();
    }
    var started =
        new Printer(
            Queue.of(printer, System.getProperty("user.name")),
            new Typesetter(paper, Fonts.installed()),
            PATIENCE,
            clock,
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("printer").factory()));
    started.start();
    return Optional.of(started);
  }
}
