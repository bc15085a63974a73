package openhall.trust;

import java.time.Instant;
import java.util.Map;

/**
 * Which keys may sign for the four top-level roles (TUF 4.3).
 *
 * @param keys by key id; an id is only a name here, keys are told apart by their value
 * @param roles all four of them
 */
public record Root(
    long version,
    Instant expires,
    boolean consistentSnapshot,
    Map<String, PublicKey> keys,
    Map<TopRole, RoleSpec> roles)
    implements Metadata {

  public Root {
    Metadata.check(version, expires);
    keys = Map.copyOf(keys);
    roles = Map.copyOf(roles);
    for (TopRole role : TopRole.values()) {
      if (!roles.containsKey(role)) {
        throw new IllegalArgumentException("Root names no keys for " + role.wireName());
      }
    }
  }

  /** Whose signatures {@code role} needs. */
  public RoleSpec role(TopRole role) {
    RoleSpec spec = roles.get(role);
    if (spec == null) {
      throw new IllegalStateException("A root has all four roles");
    }
    return spec;
  }

  /**
   * Whether {@code newer} has taken a key away from the timestamp or snapshot role. What those keys
   * have signed is then forgotten, so that version numbers driven up by a stolen key cannot lock
   * out later releases (TUF 5.3.11).
   */
  boolean onlineKeysRemovedIn(Root newer) {
    return keysRemovedIn(newer, TopRole.TIMESTAMP) || keysRemovedIn(newer, TopRole.SNAPSHOT);
  }

  private boolean keysRemovedIn(Root newer, TopRole role) {
    return !newer.role(role).keyids().containsAll(role(role).keyids());
  }
}
