package openhall.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seeds that have found something. Each is run with what it found put back as it was, and must find
 * it again: a seed that no longer finds its bug is exchanged for one that does.
 */
final class FoundSeedsTest {

  private static final Quiet QUIET = new Quiet();

  /** What was found, by which seed, and how it was before. */
  record Found(String what, long seed, String rule, Defect asItWas) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** A number that once bound a screen binds it for ever. */
  private static final Defect NUMBERS_BIND =
      new Defect() {
        @Override
        public void passed(Kiosk kiosk, boolean current) {
          kiosk.run(
              "CREATE TRIGGER IF NOT EXISTS binds AFTER UPDATE ON release_mark"
                  + " WHEN new.binding = 0 BEGIN UPDATE release_mark SET binding = 1; END");
        }
      };

  static List<Found> found() {
    return List.of(
        new Found(
            "whoever stole the online keys could raise a release's number so far that screens"
                + " refused every later one, also when the keys had been taken away from him",
            401,
            "a good line to a good service is enough",
            NUMBERS_BIND));
  }

  @BeforeAll
  static void hush() {
    QUIET.begin();
  }

  @AfterAll
  static void speak() {
    QUIET.end();
  }

  @ParameterizedTest
  @MethodSource("found")
  void whatASeedHasFoundIsFoundAgainAndIsThereNoMore(Found found) {
    assertThat(new Simulation(found.asItWas()).run(found.seed()).violation())
        .hasValueSatisfying(violation -> assertThat(violation).startsWith(found.rule()));
    assertThat(new Simulation().run(found.seed()).violation()).isEmpty();
  }
}
