package openhall.console.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The Chinese names of the fields of an item, as staff see them in differences and problems. */
public final class FieldNames {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(\\d+)]");

  /** What a row of a list goes by, where it has a name of its own. */
  private static final List<String> ROW_NAMES = List.of("name", "question", "post", "number");

  private final Map<String, String> names;

  public FieldNames() {
    var properties = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(FieldNames.class.getResourceAsStream("fields.properties")),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
  }

  /** A path such as {@code fees[0].charge} in words: 收费项目 第 1 项·收费标准. */
  public String of(String path) {
    return of(path, MissingNode.getInstance());
  }

  /** The same with the names that rows have in that item: 收费项目「工本费」·收费标准. */
  public String of(String path, JsonNode item) {
    var words = new StringBuilder();
    Matcher step = STEP.matcher(path);
    String parent = "";
    JsonNode at = item;
    while (step.find()) {
      if (step.group(2) == null) {
        String name = step.group(1);
        words.append(words.isEmpty() ? "" : "·").append(label(parent + "." + name));
        at = at.path(name);
        parent = name;
      } else {
        int index = Integer.parseInt(step.group(2));
        at = at.path(index);
        words.append(row(at, index));
      }
    }
    return words.toString();
  }

  /** What a member is called, by its parent's and its own name, such as {@code fees.unit}. */
  public String label(String key) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    return names.getOrDefault(key, names.getOrDefault(name, name));
  }

  private static String row(JsonNode row, int index) {
    return ROW_NAMES.stream()
        .map(name -> row.path(name).asString(""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> "「" + name + "」")
        .orElse(" 第 " + (index + 1) + " 项");
  }
}
