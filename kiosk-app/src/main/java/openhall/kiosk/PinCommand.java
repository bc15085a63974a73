package openhall.kiosk;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.kiosk.staff.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code openhall kiosk pin}: sets the PIN that opens the staff screen. */
@Command(
    name = "openhall kiosk pin",
    mixinStandardHelpOptions = true,
    resourceBundle = "openhall.kiosk.usage",
    description = {
      "设置触摸屏上工作人员页的密码：6 至 12 位数字，输入两遍；本机只保存慢散列。",
      "Sets the PIN of the staff screen, typed twice; only a slow hash of it is kept."
    },
    footer = {"", "退出码 exit codes：0 已设置 set；1 没有设置 not set；2 用法错误 usage"})
final class PinCommand implements Callable<Integer> {

  /** Where the PIN is in a kiosk's data. */
  static final String FILE = "staff-pin";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "本机内容目录 the kiosk's data directory")
  private Path data = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Typist typist = typist(out);
    String digits = typist.line("新密码 new PIN: ");
    if (!digits.equals(typist.line("再输一遍 again: "))) {
      err.println("两遍不一样，没有设置 they differ, not set");
      return 1;
    }
    Optional<String> objection = Lock.set(data.resolve(FILE), digits);
    if (objection.isPresent()) {
      err.println(objection.get() + "，没有设置 not set");
      return 1;
    }
    out.println("已设置，立即生效：在屏幕左上角红印或左下角版本行按住三秒再松开");
    out.println(
        "Set. Hold the red seal, or the line with the release, for three seconds and let go.");
    return 0;
  }

  private interface Typist {
    String line(String prompt);
  }

  private static Typist typist(PrintWriter out) {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return terminal.map(PinCommand::atTerminal).orElseGet(() -> fromPipe(out));
  }

  private static Typist atTerminal(Console console) {
    return prompt -> String.valueOf(console.readPassword("%s", prompt)).strip();
  }

  private static Typist fromPipe(PrintWriter out) {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return _ -> {
      try {
        String line = in.readLine();
        out.flush();
        return line == null ? "" : line.strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
