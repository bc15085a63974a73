package openhall.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Signing;
import openhall.publication.Waiting;
import openhall.review.store.Given;
import openhall.trust.Duty;
import openhall.trust.json.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** Where a signer gets what waits, and brings the signatures. */
sealed interface ApprovalSource extends AutoCloseable {

  /** What lacks that duty, after the item named, with the item after which to ask on. */
  Batch waiting(Duty duty, Optional<String> after) throws IOException;

  /** The unit's authority document as a target file. */
  Optional<byte[]> authority(UnitId unit) throws IOException;

  void send(List<Given> given) throws IOException;

  @Override
  void close();

  /** Some of what waits. */
  record Batch(List<Offered> offered, Optional<String> next) {
    public Batch {
      offered = List.copyOf(offered);
    }
  }

  /** In a database on this machine. */
  record Local(Database database, Signing signing, String who) implements ApprovalSource {

    private static final int MOST = 500;

    @Override
    public Batch waiting(Duty duty, Optional<String> after) {
      Waiting.Batch batch =
          signing.waiting(
              new Waiting.Ask(Optional.of(duty), Optional.empty(), after.map(Offered::key), MOST));
      return new Batch(
          batch.waiting().stream().map(Local::offered).toList(),
          batch.next().map(ItemKey::toString));
    }

    @Override
    public Optional<byte[]> authority(UnitId unit) {
      return signing.authority(unit);
    }

    @Override
    public void send(List<Given> given) {
      signing.sign(given, who);
    }

    @Override
    public void close() {
      database.close();
    }

    private static Offered offered(Waiting waiting) {
      return new Offered(
          waiting.title(),
          waiting.paper().bytes(),
          waiting.shown(),
          waiting.given().stream().map(a -> a.duty() + " " + a.keyid()).toList());
    }
  }

  /** A running service. */
  record Remote(ServiceClient client) implements ApprovalSource {

    @Override
    public Batch waiting(Duty duty, Optional<String> after) throws IOException {
      var query = new LinkedHashMap<String, String>();
      query.put("duty", duty.wireName());
      after.ifPresent(key -> query.put("after", key));
      JsonNode answer = client.get("approvals", query);
      var offered = new ArrayList<Offered>();
      answer.path("waiting").forEach(node -> offered.add(offered(node)));
      String next = answer.path("next").asString("");
      return new Batch(offered, Optional.of(next).filter(key -> !key.isEmpty()));
    }

    @Override
    public Optional<byte[]> authority(UnitId unit) throws IOException {
      JsonNode file = client.get("units/" + unit.path().replace('/', '.') + "/authority", Map.of());
      return Optional.of(CanonicalJson.of(file.toString().getBytes(UTF_8)));
    }

    @Override
    public void send(List<Given> given) throws IOException {
      client.post("approvals", Map.of("approvals", given.stream().map(Remote::fields).toList()));
    }

    @Override
    public void close() {
      client.close();
    }

    private static Map<String, Object> fields(Given given) {
      return Map.of(
          "unit", given.key().unit().path(),
          "id", given.key().id().value(),
          "revision", given.revision(),
          "duty", given.approval().duty(),
          "keyid", given.approval().keyid(),
          "sig", given.approval().sig());
    }

    private static Offered offered(JsonNode node) {
      var given = new ArrayList<String>();
      node.path("given")
          .forEach(
              a -> given.add(a.path("duty").asString("") + " " + a.path("keyid").asString("")));
      return new Offered(
          node.path("title").asString(""),
          node.path("document").asString("").getBytes(UTF_8),
          node.hasNonNull("shown")
              ? Optional.of(node.path("shown").asString("").getBytes(UTF_8))
              : Optional.empty(),
          given);
    }
  }
}
