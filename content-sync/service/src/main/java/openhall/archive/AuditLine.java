package openhall.archive;

import java.time.Instant;
import java.util.Optional;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry of the audit chain as a line of {@code audit.jsonl} in a sealed folder. */
final class AuditLine {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AuditLine() {}

  static byte[] write(AuditEntry entry) {
    ObjectNode line = JSON.createObjectNode();
    line.put("seq", entry.seq());
    line.put("at", entry.at().toEpochMilli());
    line.put("who", entry.event().who());
    line.put("what", entry.event().what());
    line.put("unit", entry.event().unit());
    line.put("item", entry.event().item());
    line.put("revision", entry.event().revision());
    line.put("reason", entry.event().reason());
    line.put("prevHash", entry.prevHash());
    line.put("hash", entry.hash());
    return JSON.writeValueAsBytes(line);
  }

  /** Empty if it is no such line. */
  static Optional<AuditEntry> read(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      var event =
          new AuditEvent(
              read.path("who").asString(),
              read.path("what").asString(),
              read.path("unit").asString(),
              read.path("item").asString(),
              read.path("revision").asInt(),
              read.path("reason").asString());
      return Optional.of(
          new AuditEntry(
              read.path("seq").asLong(),
              Instant.ofEpochMilli(read.path("at").asLong()),
              event,
              read.path("prevHash").asString(),
              read.path("hash").asString()));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
