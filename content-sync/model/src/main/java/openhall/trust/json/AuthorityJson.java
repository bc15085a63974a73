package openhall.trust.json;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Envelope;
import openhall.trust.PublicKey;
import openhall.trust.Quorum;
import openhall.trust.SignedAuthority;
import openhall.trust.TrustFailure;

/** Authority documents: strict, in file form, no member we do not know. */
public final class AuthorityJson {

  /** No file is larger than this, in bytes. */
  public static final int LARGEST = 1 << 18;

  private static final String SUBJECT = "authority document";
  private static final String KIND = "authority";

  private AuthorityJson() {}

  /**
   * Reads a target file.
   *
   * @throws TrustFailure of kind MALFORMED or TOO_LONG if it is not exactly what {@link #file}
   *     writes
   */
  public static SignedAuthority read(byte[] file) {
    if (file.length > LARGEST) {
      throw TrustFailure.tooLong(SUBJECT, LARGEST);
    }
    Envelope envelope = EnvelopeJson.read(file);
    return new SignedAuthority(body(envelope.item()), envelope);
  }

  /** The bytes of the target file of {@code authority}, approved by each of {@code approvals}. */
  public static byte[] file(Authority authority, List<Approval> approvals) {
    return EnvelopeJson.write(approvals, document(authority));
  }

  /** The bytes that people approve, in file form. */
  public static byte[] document(Authority authority) {
    var keys = Json.object();
    authority.keys().forEach((keyid, key) -> keys.put(keyid, KeyForm.writeKey(key)));
    var duties = Json.object();
    authority.duties().forEach((duty, quorum) -> duties.put(duty.wireName(), write(quorum)));
    var document =
        Json.object()
            .put("kind", KIND)
            .put("unit", authority.unit())
            .put("revision", authority.revision())
            .put("keys", keys.build())
            .put("duties", duties.build());
    if (!authority.holders().isEmpty()) {
      var holders = Json.object();
      authority.holders().forEach(holders::put);
      document.put("holders", holders.build());
    }
    return CanonicalJson.file(document.build());
  }

  private static Authority body(byte[] document) {
    Fields signed = Fields.of(SUBJECT, StrictJson.parse(SUBJECT, document));
    signed.only(Set.of("kind", "unit", "revision", "keys", "duties", "holders"));
    if (!signed.get("kind").text().equals(KIND)) {
      throw signed.failure("is not of kind " + KIND);
    }
    return signed.checked(() ->
        new Authority(
            signed.get("unit").text(),
            signed.get("revision").smallWhole(),
            signed.get("keys").each(AuthorityJson::readKey),
            readDuties(signed.get("duties")),
            signed.find("holders").map(AuthorityJson::readHolders).orElse(Map.of())));
  }

  private static PublicKey readKey(Fields key) {
    key.only(Set.of("keytype", "scheme", "keyval"));
    Fields value = key.get("keyval");
    value.only(Set.of("public"));
    return new PublicKey(
        key.get("keytype").text(), key.get("scheme").text(), value.get("public").text());
  }

  private static Map<Duty, Quorum> readDuties(Fields duties) {
    var read = new EnumMap<Duty, Quorum>(Duty.class);
    duties
        .each(AuthorityJson::readQuorum)
        .forEach((name, quorum) ->
            read.put(
                Duty.of(name).orElseThrow(() -> duties.failure("has unknown duty " + name)),
                quorum));
    return read;
  }

  private static Quorum readQuorum(Fields quorum) {
    quorum.only(Set.of("keyids", "threshold"));
    List<String> keyids = quorum.get("keyids").list(Fields::text);
    var different = new HashSet<>(keyids);
    if (different.size() != keyids.size()) {
      throw quorum.failure("names a key id twice");
    }
    return quorum.checked(() -> new Quorum(different, quorum.get("threshold").smallWhole()));
  }

  private static Map<String, String> readHolders(Fields holders) {
    if (holders.each(Fields::text).isEmpty()) {
      throw holders.failure("is empty");
    }
    return new HashMap<>(holders.each(Fields::text));
  }

  private static Json write(Quorum quorum) {
    return Json.object()
        .put("keyids", Json.strings(quorum.keyids().stream().sorted().toList()))
        .put("threshold", quorum.threshold())
        .build();
  }
}
