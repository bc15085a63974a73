package openhall.trust.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import openhall.trust.PublicKey;
import openhall.trust.RoleSpec;

/** Keys and roles on the wire (TUF 4.2, 4.3). */
final class KeyForm {

  private KeyForm() {}

  /**
   * The keys by id. Those without a public value, of kinds we do not know, can never count and are
   * left out.
   */
  static Map<String, PublicKey> readKeys(Fields keys) {
    var read = new HashMap<String, PublicKey>();
    keys.each(KeyForm::readKey).forEach((keyid, key) -> key.ifPresent(k -> read.put(keyid, k)));
    return read;
  }

  static RoleSpec readSpec(Fields role) {
    return role.checked(() ->
        new RoleSpec(role.get("keyids").list(Fields::text), role.get("threshold").smallWhole()));
  }

  static Json writeKeys(Map<String, PublicKey> keys) {
    var written = Json.object();
    keys.forEach((keyid, key) -> written.put(keyid, writeKey(key)));
    return written.build();
  }

  static Json.Builder writeSpec(RoleSpec spec) {
    return Json.object()
        .put("keyids", Json.strings(spec.keyids()))
        .put("threshold", spec.threshold());
  }

  private static Optional<PublicKey> readKey(Fields key) {
    String keytype = key.get("keytype").text();
    String scheme = key.get("scheme").text();
    return key.get("keyval")
        .find("public")
        .filter(value -> value.json() instanceof Json.Str)
        .map(value -> new PublicKey(keytype, scheme, value.text()));
  }

  static Json writeKey(PublicKey key) {
    return Json.object()
        .put("keytype", key.keytype())
        .put("scheme", key.scheme())
        .put("keyval", Json.object().put("public", key.value()).build())
        .build();
  }
}
