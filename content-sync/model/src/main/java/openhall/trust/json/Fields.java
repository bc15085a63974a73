package openhall.trust.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import openhall.trust.TrustFailure;
import org.jspecify.annotations.Nullable;

/**
 * Typed reading of one JSON value and what is inside; every complaint names the file and the place
 * in it.
 */
final class Fields {

  private final String subject;
  private final @Nullable Fields around;
  private final String name;
  private final Json json;

  private Fields(String subject, @Nullable Fields around, String name, Json json) {
    this.subject = subject;
    this.around = around;
    this.name = name;
    this.json = json;
  }

  static Fields of(String subject, Json document) {
    return new Fields(subject, null, "", document);
  }

  Json json() {
    return json;
  }

  void requireObject() {
    members();
  }

  boolean has(String name) {
    return members().containsKey(name);
  }

  /** The member {@code name}, which must be there. */
  Fields get(String name) {
    return find(name).orElseThrow(() -> failure("lacks " + name));
  }

  Optional<Fields> find(String name) {
    return Optional.ofNullable(members().get(name)).map(value -> inside(name, value));
  }

  /** All members, read by {@code read}, in the order written. */
  <T> Map<String, T> each(Function<Fields, T> read) {
    var result = new LinkedHashMap<String, T>();
    members().forEach((name, value) -> result.put(name, read.apply(inside(name, value))));
    return result;
  }

  /** All elements of this array, read by {@code read}. */
  <T> List<T> list(Function<Fields, T> read) {
    if (!(json instanceof Json.Arr(var elements))) {
      throw failure("is not an array");
    }
    var result = new ArrayList<T>();
    for (Json element : elements) {
      result.add(read.apply(inside(Integer.toString(result.size()), element)));
    }
    return result;
  }

  String text() {
    if (json instanceof Json.Str(var value)) {
      return value;
    }
    throw failure("is not a text");
  }

  long whole() {
    if (json instanceof Json.Int(var value)) {
      return value;
    }
    throw failure("is not a whole number");
  }

  int smallWhole() {
    long value = whole();
    if (value != (int) value) {
      throw failure("is too large");
    }
    return (int) value;
  }

  boolean bool() {
    if (json instanceof Json.Bool(var value)) {
      return value;
    }
    throw failure("is not true or false");
  }

  /** Throws unless this object has no member but {@code known}. */
  void only(Set<String> known) {
    for (String name : members().keySet()) {
      if (!known.contains(name)) {
        throw failure("has unknown member " + name);
      }
    }
  }

  /**
   * Throws unless every name in here is ASCII. Implementations disagree about the order of other
   * names, and so about the canonical form.
   */
  void requireAsciiNames() {
    if (!hasAsciiNames(json)) {
      throw failure("has a member whose name is not ASCII");
    }
  }

  private static boolean hasAsciiNames(Json json) {
    return switch (json) {
      case Json.Arr(var elements) -> elements.stream().allMatch(Fields::hasAsciiNames);
      case Json.Obj(var members) -> hasAsciiNames(members);
      case Json.Str _, Json.Int _, Json.Bool _, Json.Null _ -> true;
    };
  }

  private static boolean hasAsciiNames(Map<String, Json> members) {
    for (Map.Entry<String, Json> member : members.entrySet()) {
      if (!isAscii(member.getKey()) || !hasAsciiNames(member.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Runs {@code build}, whose complaints about values become complaints about this place. */
  <T> T checked(Supplier<T> build) {
    try {
      return build.get();
    } catch (IllegalArgumentException e) {
      throw failure("is refused: " + e.getMessage());
    }
  }

  TrustFailure failure(String complaint) {
    return TrustFailure.malformed(
        subject, (around == null ? "document" : place()) + " " + complaint);
  }

  /** Put together only for complaints: a list of targets has thousands of places. */
  private String place() {
    String outer = around == null ? "" : around.place();
    return outer.isEmpty() ? name : outer + "/" + name;
  }

  private Fields inside(String name, Json value) {
    return new Fields(subject, this, name, value);
  }

  private Map<String, Json> members() {
    if (json instanceof Json.Obj(var members)) {
      return members;
    }
    throw failure("is not an object");
  }
}
