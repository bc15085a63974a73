package openhall.authoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import openhall.content.UnitId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The template's own examples as items to import, and to spoil. */
final class Samples {

  static final ImportOptions OPTIONS =
      ImportOptions.of(new UnitId("nanhe/pingan"), LocalDate.of(2026, 5, 1));

  private Samples() {}

  static byte[] all() {
    try (InputStream in = Template.class.getResourceAsStream("examples.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode one(String kind) {
    for (var item : JsonText.parse(all())) {
      if (item.get("kind").asString().equals(kind)) {
        return (ObjectNode) item;
      }
    }
    throw new IllegalArgumentException(kind);
  }

  static ObjectNode procedure() {
    return one("procedure");
  }

  static ObjectNode rule(String body) {
    ObjectNode rule = one("rule");
    rule.putArray("body").addObject().put("paragraph", body);
    return rule;
  }

  static ImportReport read(ObjectNode... items) {
    ArrayNode list = JsonText.array();
    list.addAll(List.of(items));
    return Importer.read("items.json", bytes(list.toString()), OPTIONS);
  }

  static ImportReport readProcedure(Consumer<ObjectNode> spoil) {
    ObjectNode procedure = procedure();
    spoil.accept(procedure);
    return read(procedure);
  }

  static List<Finding> found(ImportReport report, Check check) {
    return report.findings().stream().filter(finding -> finding.check() == check).toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
