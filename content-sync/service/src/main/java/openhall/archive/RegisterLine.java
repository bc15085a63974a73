package openhall.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.archive.store.Filing;
import openhall.archive.store.FilingNumber;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of {@code register.jsonl} in a sealed folder.
 *
 * @param shows whether it showed something, rather than take it away
 * @param release its number
 * @param sha256 of the signed file; empty where there is none
 * @param authorities SHA-256 of the documents that say who may sign, from the district down
 */
record RegisterLine(
    FilingNumber number,
    ItemKey key,
    int revision,
    boolean shows,
    long release,
    String sha256,
    List<String> authorities) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  RegisterLine {
    authorities = List.copyOf(authorities);
  }

  /** The line of that filing, with what is only for people. */
  static byte[] write(Filing filing, Optional<Proof> proof) {
    ObjectNode line = JSON.createObjectNode();
    line.put("number", filing.number().toString());
    line.put("release", filing.release());
    line.put("unit", filing.key().unit().path());
    line.put("id", filing.key().id().value());
    line.put("revision", filing.revision());
    line.put("shows", filing.shows());
    line.put("kind", filing.kind().wireName());
    line.put("title", filing.title());
    line.put("from", filing.from().toString());
    filing.until().map(Instant::toString).ifPresent(until -> line.put("until", until));
    line.put("by", filing.by());
    line.put("sha256", proof.map(Proof::sha256).orElse(""));
    ArrayNode authorities = line.putArray("authorities");
    proof.ifPresent(given -> given.authorities().keySet().forEach(authorities::add));
    return JSON.writeValueAsBytes(line);
  }

  /** Empty if it is no such line. */
  static Optional<RegisterLine> read(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      return FilingNumber.of(read.path("number").asString())
          .map(number ->
              new RegisterLine(
                  number,
                  new ItemKey(
                      new UnitId(read.path("unit").asString()),
                      new ItemId(read.path("id").asString())),
                  read.path("revision").asInt(),
                  read.path("shows").asBoolean(),
                  read.path("release").asLong(),
                  read.path("sha256").asString(),
                  read.path("authorities").valueStream().map(JsonNode::asString).toList()));
    } catch (JacksonException | InvalidContent e) {
      return Optional.empty();
    }
  }
}
