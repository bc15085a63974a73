package openhall.authoring.checking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** A list of words, and what is to be said of each. */
final class WordList {

  private WordList() {}

  static Map<String, String> named(String name) {
    var properties = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(WordList.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(word -> word, properties::getProperty));
  }
}
