package openhall.trust.json;

import java.util.EnumMap;
import java.util.Map;
import openhall.trust.RoleSpec;
import openhall.trust.Root;
import openhall.trust.TopRole;

/** Root metadata on the wire (TUF 4.3). */
final class RootForm {

  private RootForm() {}

  static Root read(Fields signed) {
    return signed.checked(() ->
        new Root(
            Head.version(signed),
            Head.expires(signed),
            signed.find("consistent_snapshot").map(Fields::bool).orElse(false),
            KeyForm.readKeys(signed.get("keys")),
            readRoles(signed.get("roles"))));
  }

  static Json write(Root root) {
    var roles = Json.object();
    root.roles()
        .forEach((role, spec) -> roles.put(role.wireName(), KeyForm.writeSpec(spec).build()));
    return Head.of(TopRole.ROOT, root)
        .put("consistent_snapshot", new Json.Bool(root.consistentSnapshot()))
        .put("keys", KeyForm.writeKeys(root.keys()))
        .put("roles", roles.build())
        .build();
  }

  private static Map<TopRole, RoleSpec> readRoles(Fields roles) {
    var read = new EnumMap<TopRole, RoleSpec>(TopRole.class);
    for (TopRole role : TopRole.values()) {
      read.put(role, KeyForm.readSpec(roles.get(role.wireName())));
    }
    return read;
  }
}
