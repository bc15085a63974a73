package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.Procedure;
import org.junit.jupiter.api.Test;

/** Any procedure is three touches away, or four letters. */
final class ReachTest {
  private static final int ROWS = 12;
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);

  @Test
  void everyProcedureIsThreeTouchesOrFourLettersAway() {
    Catalogue sample = Indexed.of(SampleCatalogue.sample());
    var reach = new Reach(sample, ROWS, NOW);
    var reached = new HashSet<>(reach.inTouches(3));
    reached.addAll(reach.inLetters(4));
    assertThat(reached)
        .containsAll(
            sample.items(Procedure.class).stream().map(Item::key).collect(Collectors.toSet()));
  }
}
