package openhall.console.form;

import java.util.List;
import openhall.console.form.Either.Way;
import tools.jackson.databind.JsonNode;

/**
 * One of several ways to state something; the first is meant where none is chosen.
 *
 * @param ways one or more
 */
public record Either(String name, String label, List<Way> ways) implements Part {

  public Either {
    ways = List.copyOf(ways);
  }

  static Either of(String name, String label, Way... ways) {
    return new Either(name, label, List.of(ways));
  }

  /**
   * One way.
   *
   * @param key of lower-case letters
   * @param mark the member by which it is known; empty for stating nothing
   * @param said whether the mark alone says it
   */
  public record Way(String key, String label, String mark, boolean said, List<Part> parts) {
    public Way {
      parts = List.copyOf(parts);
    }

    static Way of(String key, String label, String mark, Part... parts) {
      return new Way(key, label, mark, false, List.of(parts));
    }

    static Way said(String key, String label, String mark) {
      return new Way(key, label, mark, true, List.of());
    }

    static Way nothing(String label) {
      return new Way("none", label, "", false, List.of());
    }
  }

  /** The way in which this object states it. */
  Way of(JsonNode object) {
    return ways.stream()
        .filter(way -> !way.mark().isEmpty() && object.has(way.mark()))
        .findFirst()
        .or(() -> ways.stream().filter(way -> way.mark().isEmpty()).findFirst())
        .orElse(ways.getFirst());
  }

  /** A way that is words alone, or else the first. */
  Way inWords() {
    return ways.stream()
        .filter(way -> way.parts().size() == 1)
        .filter(way -> way.parts().getFirst() instanceof Leaf leaf && leaf.type() == Leaf.Type.TEXT)
        .findFirst()
        .orElse(ways.getFirst());
  }

  /** The way of that key. */
  Way chosen(String key) {
    return ways.stream().filter(w -> w.key().equals(key)).findFirst().orElse(ways.getFirst());
  }
}
