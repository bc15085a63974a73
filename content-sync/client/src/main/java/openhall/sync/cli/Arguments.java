package openhall.sync.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command line, read: options with a value each, in any order, and words. */
record Arguments(Map<String, List<String>> options, List<String> words) {

  private static final Set<String> KNOWN =
      Set.of(
          "--metadata-dir", "--metadata-url", "--target-name", "--target-base-url", "--target-dir");

  /** Throws {@link IllegalArgumentException} for what is not understood. */
  static Arguments read(List<String> line) {
    var options = new HashMap<String, List<String>>();
    var words = new ArrayList<String>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (!KNOWN.contains(name) || (equals < 0 && i + 1 == line.size())) {
        throw new IllegalArgumentException("Unknown option, or one without a value: " + word);
      }
      String value = equals < 0 ? line.get(++i) : word.substring(equals + 1);
      options.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return new Arguments(Map.copyOf(options), List.copyOf(words));
  }

  Path path(String option) {
    return Path.of(one(option));
  }

  URI address(String option) {
    return URI.create(one(option));
  }

  /** All values of an option, at least one. */
  List<String> all(String option) {
    List<String> values = options.getOrDefault(option, List.of());
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Expected " + option);
    }
    return values;
  }

  private String one(String option) {
    List<String> values = all(option);
    if (values.size() > 1) {
      throw new IllegalArgumentException("Expected one " + option + ", got " + values);
    }
    return values.getFirst();
  }
}
