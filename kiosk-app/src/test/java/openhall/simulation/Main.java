package openhall.simulation;

import java.util.concurrent.Callable;
import openhall.simulation.Simulation.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code openhall simulate}: more seeds than the tests run, or one of them line by line. */
@Command(
    name = "openhall simulate",
    mixinStandardHelpOptions = true,
    description = {
      "用种子推演全协议：发布端、缓存、U 盘、屏、时钟、磁盘，随机出错；每一步都核对“绝不允许”的事。",
      "Runs the whole protocol from seeds: publisher, caches, sticks, screens, clocks and disks",
      "that fail at random; checks after every step what may never happen.",
      "",
      "退出码 exit codes: 0 没有违反 no violation · 1 有违反 a violation · 2 用法不对 wrong usage"
    })
final class Main implements Callable<Integer> {

  private static final int VIOLATED = 1;
  private static final int WRONG_USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seeds", description = "几颗种子（缺省 1000） how many seeds (default 1000)")
  private int seeds = 1_000;

  @Option(names = "--from", description = "从哪一颗开始（缺省 0） the first of them (default 0)")
  private long from;

  @Option(names = "--seed", description = "只推演这一颗，逐行打印 only this one, line by line")
  private @Nullable Long seed;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler((e, _) -> {
          var err = e.getCommandLine().getErr();
          err.println("用法不对 wrong usage: " + e.getMessage());
          err.println("请看 see openhall simulate --help");
          return WRONG_USAGE;
        });
  }

  @Override
  public Integer call() {
    if (seeds < 1 || from < 0 || (seed != null && seed < 0)) {
      throw new ParameterException(spec.commandLine(), "种子不为负，至少一颗 seeds are not negative");
    }
    if (seed != null) {
      return replay(seed);
    }
    Tally tally = Tally.of(from, seeds, System.out::println);
    System.out.printf(
        "推演 %d 颗种子，违反 %d 处 %1$d seeds, %2$d violations%n", tally.seeds(), tally.violations());
    return tally.violations() == 0 ? 0 : VIOLATED;
  }

  private static int replay(long seed) {
    new Quiet().begin();
    Result result = new Simulation().run(seed, System.out::println);
    System.out.println(result.told());
    return result.violation().isEmpty() ? 0 : VIOLATED;
  }
}
