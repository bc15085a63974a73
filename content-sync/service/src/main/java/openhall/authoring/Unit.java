package openhall.authoring;

import openhall.content.UnitId;

/** A unit and what it is called, such as 平安街道办事处. */
public record Unit(UnitId id, String name) {

  public Unit {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Expected a name for " + id);
    }
  }
}
