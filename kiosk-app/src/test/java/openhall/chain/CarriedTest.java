package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk that has never had a network, and a stick. Both programs are real. */
final class CarriedTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir private static Path dir;
  private static final Product PRODUCT = Product.unpackaged();

  @BeforeAll
  static void release() throws Exception {
    Office.makeKeys(PRODUCT, dir, List.of("nanhe", Twins.UNIT));
    var violations = new ArrayList<String>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Office office = Office.open(PRODUCT, dir, Product.freePort(0))) {
      var clerk = new Clerk(office, office.hire(new SecureRandom()), violations::add);
      Future<?> working = threads.submit(clerk);
      Wait.happens(LIMIT, PAUSE, () -> clerk.released() > 0);
      clerk.end();
      working.get();
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void aStickThatIsPutInIsShownAndADamagedOneIsRefusedWithTheReason() throws IOException {
    Path media = Files.createDirectories(dir.resolve("media"));
    try (Glass glass = Glass.start(PRODUCT, kiosk(media))) {
      assertThat(glass.await(LIMIT, scene -> !scene.drawn().isEmpty())).isPresent();
      Files.move(export("stick"), media.resolve("stick"));
      assertThat(glass.await(LIMIT, scene -> scene.shows("已从 U 盘更新"))).isPresent();
      assertThat(glass.await(LIMIT, scene -> Twins.numbers(scene).size() == 2)).isPresent();

      Path worn = export("worn");
      damage(worn);
      Files.move(worn, media.resolve("worn"));
      assertThat(glass.await(LIMIT, scene -> scene.shows("U 盘文件已损坏"))).isPresent();
      assertThat(glass.await(LIMIT, scene -> Twins.numbers(scene).size() == 2)).isPresent();
    }
  }

  /** Not yet where the kiosk looks. */
  private static Path export(String name) throws IOException {
    Path stick = Files.createDirectories(dir.resolve("export").resolve(name));
    PRODUCT.run(
        dir.resolve("logs/export.log"),
        "export",
        "--data",
        dir.resolve("service").toString(),
        "--stick",
        stick.toString());
    return stick;
  }

  /** One bit of the timestamp, which every pass reads. */
  private static void damage(Path stick) throws IOException {
    try (Stream<Path> files = Files.walk(stick)) {
      Path timestamp =
          files.filter(file -> file.endsWith("timestamp.json")).findFirst().orElseThrow();
      try (var file = new RandomAccessFile(timestamp.toFile(), "rw")) {
        int first = file.read();
        file.seek(0);
        file.write(first ^ 1);
      }
    }
  }

  private static Glass.Setup kiosk(Path media) {
    List<String> arguments =
        List.of(
            "--mode",
            "touch",
            "--unit",
            Twins.UNIT,
            "--repository",
            "http://127.0.0.1:9/repository/",
            "--root",
            Office.keys(dir).resolve("1.root.json").toString(),
            "--size",
            "540x960",
            "--pixels-per-mm",
            "1.01",
            "--stick",
            media.toString());
    return new Glass.Setup(
        "carried", "", arguments, dir.resolve("touch"), dir.resolve("logs"), Product.freePort(0));
  }
}
