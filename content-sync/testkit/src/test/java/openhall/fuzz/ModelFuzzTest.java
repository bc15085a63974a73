package openhall.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import openhall.testkit.FuzzTarget;
import openhall.testkit.Fuzzing;
import openhall.trust.pack.PackFuzz;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What signatures are checked on has to be read before: these readers meet anything at all. */
final class ModelFuzzTest {

  private static final List<FuzzTarget> PARSERS =
      List.of(new MetadataFuzz(), new DocumentsFuzz(), new PackFuzz());

  @Test
  void nothingFromOutsideBreaksAReaderOfReleases() throws InterruptedException {
    assertThat(Fuzzing.findings(PARSERS, System.out::println)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatWasFoundOnceIsFoundNoMore() {
    return Fuzzing.replay(PARSERS);
  }
}
