package openhall.trust;

import java.util.List;

/**
 * One delegation: who may speak for which target paths.
 *
 * @param terminating whether nobody after this role is asked for a path that matches
 */
public record DelegatedRole(String name, RoleSpec spec, PathSet paths, boolean terminating) {

  public DelegatedRole {
    if (name.isEmpty() || TopRole.named(name).isPresent()) {
      throw new IllegalArgumentException("Not a name for a delegated role: '" + name + "'");
    }
  }

  /**
   * The delegation to an organisational unit: all files directly in {@code unitPath} and no other.
   */
  public static DelegatedRole ofUnit(String unitPath, RoleSpec spec) {
    var paths = new PathSet.Patterns(List.of(unitPath + "/*"));
    return new DelegatedRole(nameOfUnit(unitPath), spec, paths, false);
  }

  /** The role of the unit at {@code unitPath}: {@code nanhe.pingan} for {@code nanhe/pingan}. */
  public static String nameOfUnit(String unitPath) {
    return unitPath.replace('/', '.');
  }
}
