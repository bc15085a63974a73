package openhall.authoring.store;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.Scope;

/** Pieces of SQL that several tables are asked with. */
public final class Conditions {

  private Conditions() {}

  /**
   * That a row is of these parts of the unit tree. A unit's path says no sign that LIKE or SQL
   * would take for more than itself.
   *
   * @param column of the unit's path
   */
  public static String within(String column, Set<Scope> scopes) {
    if (scopes.contains(Scope.EVERYWHERE)) {
      return "1 = 1";
    }
    String any =
        scopes.stream()
            .map(scope -> "%1$s = '%2$s' OR %1$s LIKE '%2$s/%%'".formatted(column, scope))
            .collect(Collectors.joining(" OR "));
    return any.isEmpty() ? "1 = 0" : "(" + any + ")";
  }

  /** For LIKE with {@code !} as escape: the text anywhere, whatever signs are in it. */
  public static String anywhere(String text) {
    String literal =
        text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + literal + "%";
  }
}
