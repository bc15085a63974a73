package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.Scope;
import openhall.authoring.Unit;
import openhall.content.UnitId;

/** The units by name, for pages on which one is chosen (O1). */
public record UnitTree(List<Unit> units) {

  /** The word for the whole tree. */
  public static final String EVERYWHERE = "全部单位";

  private static final String STEP = "　";

  public UnitTree {
    units = List.copyOf(units);
  }

  /** What the scope is called; a unit that has no name by its id. */
  public String name(Scope scope) {
    return scope.isEverywhere() ? EVERYWHERE : names().getOrDefault(scope.path(), scope.path());
  }

  public String name(UnitId unit) {
    return name(Scope.of(unit));
  }

  /** The name, moved in by its depth. */
  public String indented(Unit unit) {
    return STEP.repeat(depth(unit)) + unit.name();
  }

  /** 0 for a district. */
  public int depth(Unit unit) {
    return unit.id().lineage().size() - 1;
  }

  /** Those that lie within. */
  public UnitTree within(Set<Scope> scopes) {
    return new UnitTree(
        units.stream()
            .filter(unit -> scopes.stream().anyMatch(scope -> scope.covers(unit.id())))
            .toList());
  }

  private Map<String, String> names() {
    return units.stream().collect(Collectors.toMap(unit -> unit.id().path(), Unit::name));
  }
}
