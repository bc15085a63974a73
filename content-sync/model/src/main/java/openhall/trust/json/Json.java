package openhall.trust.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON document as signed forms allow it: whole numbers only, no name twice. */
sealed interface Json {

  /**
   * An object.
   *
   * @param members in the order written
   */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  record Arr(List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  record Str(String value) implements Json {}

  record Int(long value) implements Json {}

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}

  /** Builds an object member by member. */
  static Builder object() {
    return new Builder();
  }

  static Arr strings(List<String> values) {
    return new Arr(values.stream().<Json>map(Str::new).toList());
  }

  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    Builder put(String name, Json value) {
      members.put(name, value);
      return this;
    }

    Builder put(String name, String value) {
      return put(name, new Str(value));
    }

    Builder put(String name, long value) {
      return put(name, new Int(value));
    }

    Obj build() {
      return new Obj(members);
    }
  }
}
