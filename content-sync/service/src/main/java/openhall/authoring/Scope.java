package openhall.authoring;

import openhall.content.UnitId;

/**
 * A part of the unit tree (O1): a unit with all below it, or the whole tree.
 *
 * @param path of the unit; empty for the whole tree, above which there is no unit
 */
public record Scope(String path) implements Comparable<Scope> {

  public static final Scope EVERYWHERE = new Scope("");

  public Scope {
    if (!path.isEmpty()) {
      path = new UnitId(path).path();
    }
  }

  /** The unit with all below it. */
  public static Scope of(UnitId unit) {
    return new Scope(unit.path());
  }

  public boolean isEverywhere() {
    return path.isEmpty();
  }

  public boolean covers(UnitId unit) {
    return isEverywhere() || unit.isWithin(new UnitId(path));
  }

  public boolean covers(Scope other) {
    return isEverywhere() || (!other.isEverywhere() && covers(new UnitId(other.path)));
  }

  @Override
  public int compareTo(Scope other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return isEverywhere() ? "*" : path;
  }
}
