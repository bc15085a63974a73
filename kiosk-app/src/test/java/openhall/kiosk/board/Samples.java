package openhall.kiosk.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;

/** The sample street's content, as its board mirrors it: its own unit and the district above. */
final class Samples {

  private static final Path CONTENT = Path.of("../deploy/demo-content");
  private static final UnitId STREET = new UnitId("nanhe/pingan");

  private Samples() {}

  static List<Item> street() {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      return files
          .filter(f -> f.toString().endsWith(".json") && !f.endsWith("units.json"))
          .sorted()
          .map(Samples::item)
          .filter(item -> STREET.isWithin(item.key().unit()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item item(Path file) {
    try {
      return ItemJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
