package openhall.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.content.UnitId;
import openhall.publication.signer.Keys;
import openhall.publication.signer.Person;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Signer;
import openhall.trust.json.AuthorityJson;
import tools.jackson.databind.JsonNode;

/**
 * The people whom the key ceremony made up for rehearsals: they sign whatever the reviewers have
 * passed, without reading it, through the same interface as real people, who each hold one key and
 * read first. Any thread.
 */
final class SigningDesk {

  private final Map<String, Signer> signers = new HashMap<>();

  /**
   * @param keys the service's key directory, with the rehearsal keys still in it
   */
  SigningDesk(Path keys) {
    for (byte[] file : Keys.load(keys).authorities()) {
      Authority authority = AuthorityJson.read(file).body();
      for (Duty duty : Duty.ofItems()) {
        Path key = Person.rehearsal(keys, new UnitId(authority.unit()), duty);
        Person.read(key, List.copyOf(authority.keysFor(duty).values()))
            .ifPresent(signer -> signers.put(name(duty.wireName(), authority.unit()), signer));
      }
    }
  }

  /** Signs all that waits; returns the service's last answer, which is a refusal if it refused. */
  Web.Answer sign(Staff staff) throws IOException {
    while (true) {
      Web.Answer waiting = staff.ask("GET", "/api/v1/approvals", new byte[0]);
      if (!waiting.ok()) {
        return waiting;
      }
      List<Map<String, Object>> approvals = approvals(waiting.json().path("waiting"));
      if (approvals.isEmpty()) {
        return waiting;
      }
      byte[] body = Web.JSON.writeValueAsBytes(Map.of("approvals", approvals));
      Web.Answer added = staff.ask("POST", "/api/v1/approvals", body);
      if (!added.ok()) {
        return added;
      }
    }
  }

  private List<Map<String, Object>> approvals(JsonNode waiting) {
    var approvals = new ArrayList<Map<String, Object>>();
    for (JsonNode paper : waiting) {
      for (JsonNode lacking : paper.path("lacking")) {
        String duty = lacking.path("duty").asString("");
        Signer signer = signers.get(name(duty, paper.path("unit").asString()));
        if (signer != null) {
          approvals.add(approval(paper, duty, signer));
        }
      }
    }
    return approvals;
  }

  private static Map<String, Object> approval(JsonNode paper, String duty, Signer signer) {
    byte[] document = paper.path("document").asString().getBytes(StandardCharsets.UTF_8);
    Approval approval = Approval.by(signer, duty, document);
    return Map.of(
        "unit", paper.path("unit").asString(),
        "id", paper.path("id").asString(),
        "revision", paper.path("revision").asInt(),
        "duty", duty,
        "keyid", approval.keyid(),
        "sig", approval.sig());
  }

  private static String name(String duty, String unit) {
    return duty + " " + unit;
  }
}
