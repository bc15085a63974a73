package openhall.publication.store;

import java.time.Instant;

/** The newest version of a role's metadata. */
public record RoleVersion(String role, long version, Instant expires) {}
