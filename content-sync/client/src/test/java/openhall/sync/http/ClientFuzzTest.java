package openhall.sync.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import openhall.search.SearchFuzz;
import openhall.sync.stick.StickFuzz;
import openhall.testkit.FuzzTarget;
import openhall.testkit.Fuzzing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What reaches a kiosk beside releases: the stream of events, sticks, and people's fingers. */
final class ClientFuzzTest {

  private static final List<FuzzTarget> PARSERS =
      List.of(new EventsFuzz(), new SearchFuzz(), new StickFuzz());

  @Test
  void nothingFromOutsideBreaksAKiosk() throws InterruptedException {
    assertThat(Fuzzing.findings(PARSERS, System.out::println)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatWasFoundOnceIsFoundNoMore() {
    return Fuzzing.replay(PARSERS);
  }
}
