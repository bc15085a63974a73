package openhall.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import openhall.authoring.importing.ImportFuzz;
import openhall.authoring.importing.WorkbookFuzz;
import openhall.pages.AddressFuzz;
import openhall.service.api.AskedFuzz;
import openhall.testkit.FuzzTarget;
import openhall.testkit.Fuzzing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What staff and strangers send to a service. */
final class ServiceFuzzTest {

  private static final List<FuzzTarget> PARSERS =
      List.of(
          new ImportFuzz(),
          new WorkbookFuzz(),
          new RequestFuzz(),
          new AskedFuzz(),
          new AddressFuzz());

  @Test
  void nothingFromOutsideBreaksAService() throws InterruptedException {
    assertThat(Fuzzing.findings(PARSERS, System.out::println)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatWasFoundOnceIsFoundNoMore() {
    return Fuzzing.replay(PARSERS);
  }
}
