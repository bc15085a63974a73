package openhall.console.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Chinese names of the fields of an item, as staff see them in differences and problems. */
public final class FieldNames {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(\\d+)]");

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

  /** A path such as {@code fees[0].charge.amount} in words: 收费项目 第 1 项 · 标准 · 金额. */
  public String of(String path) {
    var words = new StringBuilder();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (step.group(2) == null) {
        words.append(words.isEmpty() ? "" : " · ");
        words.append(names.getOrDefault(step.group(1), step.group(1)));
      } else {
        words.append(" 第 ").append(Integer.parseInt(step.group(2)) + 1).append(" 项");
      }
    }
    return words.toString();
  }
}
