package openhall.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A unit in the tree district → street → community (O1), as a path such as {@code nanhe/pingan}.
 */
public record UnitId(String path) implements Comparable<UnitId> {

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,39}(/[a-z0-9][a-z0-9-]{0,39}){0,2}");

  public UnitId {
    Texts.matching(
        "",
        path,
        FORM,
        "单位标识须为一至三级，以 / 分隔，只用小写字母、数字和短横，如 nanhe/pingan",
        "a unit id is one to three segments of a-z, 0-9 and -, joined by /, such as nanhe/pingan");
  }

  /** This unit and all above it, from the district down. */
  public List<UnitId> lineage() {
    var units = new ArrayList<UnitId>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      units.add(new UnitId(path.substring(0, slash)));
    }
    units.add(this);
    return List.copyOf(units);
  }

  /** Whether {@code other} is this unit or lies above it. */
  public boolean isWithin(UnitId other) {
    return path.equals(other.path) || path.startsWith(other.path + "/");
  }

  @Override
  public int compareTo(UnitId other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
