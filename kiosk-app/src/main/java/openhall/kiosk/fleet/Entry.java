package openhall.kiosk.fleet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A numbered report.
 *
 * @param at by this machine's clock
 */
record Entry(long sequence, Instant at, Condition how) {

  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sequence", sequence);
    fields.put("at", at.toString());
    fields.put("release", how.release());
    fields.put("checked", how.checked().toString());
    fields.put("blank", how.blank() ? 1 : 0);
    fields.put("freeMb", how.freeMb());
    fields.put("memoryMb", how.memoryMb());
    fields.put("fault", how.fault());
    how.celsius().ifPresent(celsius -> fields.put("celsius", celsius));
    fields.put("sight", how.sight());
    return fields;
  }

  /**
   * @throws RuntimeException if that is no report
   */
  static Entry of(JsonNode node) {
    return new Entry(
        node.path("sequence").asLong(),
        Instant.parse(node.path("at").asString()),
        new Condition(
            node.path("release").asLong(),
            Instant.parse(node.path("checked").asString()),
            node.path("blank").asInt() == 1,
            node.path("freeMb").asLong(),
            node.path("memoryMb").asLong(),
            node.path("fault").asString(),
            node.has("celsius")
                ? OptionalInt.of(node.path("celsius").asInt())
                : OptionalInt.empty(),
            node.path("sight").asString("")));
  }
}
