package openhall.kiosk.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.view.control.Millimetres;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/look}: walks every screen on every panel, and saves pictures to look at. */
@Command(name = "deploy/look", mixinStandardHelpOptions = true)
final class Look implements Callable<Integer> {
  private static final int FAULTY = 1;
  private static final int ON_A_SHEET = 100;
  private static final int TOLD = 12;

  @Option(names = "--directory")
  private List<Path> directory = new ArrayList<>();

  @Option(names = "--pictures")
  private Path pictures = Path.of("");

  @Option(names = "--panel")
  private List<Millimetres> wanted = new ArrayList<>();

  private RealItems real = RealItems.none();
  private int walked;
  private int faulty;

  public static void main(String[] arguments) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    int status =
        new CommandLine(new Look())
            .registerConverter(Millimetres.class, Look::panel)
            .execute(arguments);
    Platform.exit();
    System.exit(status);
  }

  /** 0 if nothing is wrong anywhere. */
  @Override
  public Integer call() throws IOException {
    if (!directory.isEmpty()) {
      real = RealItems.of(directory);
      System.err.println(real.size() + " 条 items");
    }
    for (Millimetres mm : wanted.isEmpty() ? Panels.ALL : wanted) {
      if (!directory.isEmpty()) {
        System.out.printf("%s: %s%n", Panels.name(mm), real.reach(Panels.room(mm)));
      }
      for (Settings.Size size : Settings.Size.values()) {
        walk(mm, size);
      }
      if (!pictures.toString().isEmpty()) {
        photograph(mm);
      }
    }
    System.out.printf("%d 页，%d 页有毛病 screens, of which faulty%n", walked, faulty);
    return faulty == 0 ? 0 : FAULTY;
  }

  private static Millimetres panel(String written) {
    String[] parts = written.split("[x@]", -1);
    return new Millimetres(
        Double.parseDouble(parts[2]), Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  private void walk(Millimetres mm, Settings.Size size) {
    Room room = Panels.room(mm);
    Settings settings = Settings.PLAIN.with(size);
    var screens = new LinkedHashMap<>(Gallery.screens(room, settings));
    screens.putAll(Extremes.screens(room, settings));
    if (real.size() > 0) {
      screens.putAll(real.screens(room, settings));
    }
    int before = faulty;
    screens.forEach((name, screen) -> inspect(mm, size + " " + name, screen));
    System.out.printf(
        "%s, %s: %d 页 screens, %d 有毛病 faulty%n",
        Panels.name(mm), size, screens.size(), faulty - before);
  }

  private void inspect(Millimetres mm, String name, Screen screen) {
    walked++;
    List<String> faults = Fx.call(() -> Inspection.faults(mm, screen));
    if (!faults.isEmpty()) {
      faulty++;
      System.out.printf("  %s%n", name);
      faults.stream().limit(TOLD).forEach(fault -> System.out.printf("    %s%n", fault));
    }
  }

  private void photograph(Millimetres mm) throws IOException {
    Files.createDirectories(pictures);
    Room room = Panels.room(mm);
    String panel = "%.0fx%.0f@%.2f".formatted(mm.width(), mm.height(), mm.pixelsPerMm());
    for (Settings.Theme theme : Settings.Theme.values()) {
      Settings settings = Settings.PLAIN.with(theme);
      String name = panel + "-" + theme.name().toLowerCase(Locale.ROOT);
      sheet(mm, name, Gallery.screens(room, settings));
    }
    if (!directory.isEmpty()) {
      var all = new ArrayList<>(real.screens(room, Settings.PLAIN).entrySet());
      for (int from = 0; from < all.size(); from += ON_A_SHEET) {
        var some = new LinkedHashMap<String, Screen>();
        all.subList(from, Math.min(all.size(), from + ON_A_SHEET))
            .forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        sheet(mm, "%s-real-%04d".formatted(panel, from), some);
      }
    }
  }

  private void sheet(Millimetres mm, String name, Map<String, Screen> screens) {
    var sheet = new ContactSheet(mm);
    screens.forEach(sheet::add);
    Path file = pictures.resolve(name + ".png");
    sheet.save(file);
    System.err.println(file);
  }
}
