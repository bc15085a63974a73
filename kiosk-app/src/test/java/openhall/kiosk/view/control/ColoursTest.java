package openhall.kiosk.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A colour without a name is not drawn at all, and only a log says so. */
final class ColoursTest {
  private static final Pattern USED = Pattern.compile("[:,]\\s*(-oh-[a-z0-9-]+)");
  private static final Pattern NAMED = Pattern.compile("(-oh-[a-z0-9-]+)\\s*:");

  @Test
  void everyColourThatASheetUsesHasAName() {
    String css = Stylesheet.css(new Millimetres(2, 1080, 1920));
    assertThat(all(NAMED, css)).containsAll(all(USED, css));
  }

  private static Set<String> all(Pattern pattern, String css) {
    return pattern
        .matcher(css)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
