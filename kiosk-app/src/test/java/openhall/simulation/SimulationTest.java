package openhall.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import openhall.simulation.Simulation.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever fails whenever, nothing happens that may never happen. */
final class SimulationTest {

  private static final Quiet QUIET = new Quiet();
  private static final int SEEDS = Integer.getInteger("openhall.simulation.seeds", 10_000);

  @BeforeAll
  static void hush() {
    QUIET.begin();
  }

  @AfterAll
  static void speak() {
    QUIET.end();
  }

  @Test
  void nothingHappensThatMayNeverHappen() {
    var violations = new CopyOnWriteArrayList<String>();
    Tally tally = Tally.of(0, SEEDS, violations::add);
    assertThat(violations).isEmpty();
    assertThat(tally).isEqualTo(new Tally(SEEDS, 0));
  }

  @Test
  void theSameSeedIsTheSameRun() {
    var lines = new ArrayList<String>();
    var again = new ArrayList<String>();
    Result first = new Simulation().run(7, lines::add);
    Result second = new Simulation().run(7, again::add);
    assertThat(lines).hasSizeGreaterThan(20).isEqualTo(again);
    assertThat(first).isEqualTo(second);
  }

  @Test
  void whatRanBeforeMakesNoDifference() {
    var forwards = new Simulation();
    List<Result> up = LongStream.range(0, 20).mapToObj(forwards::run).toList();
    var backwards = new Simulation();
    List<Result> down = LongStream.range(0, 20).map(i -> 19 - i).mapToObj(backwards::run).toList();
    assertThat(down.reversed()).isEqualTo(up);
    assertThat(up).extracting(Result::hash).doesNotHaveDuplicates();
  }

  @Test
  void theCommandSaysByItsExitCodeWhatCameOfIt() {
    assertThat(execute("--seeds", "3", "--from", "5")).isZero();
    assertThat(execute("--seed", "400")).isZero();
    assertThat(execute("--seeds", "none")).isEqualTo(2);
    assertThat(execute("--seeds", "0")).isEqualTo(2);
    assertThat(execute("--help")).isZero();
  }

  private static int execute(String... arguments) {
    return Main.commandLine()
        .setErr(new PrintWriter(new StringWriter()))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
