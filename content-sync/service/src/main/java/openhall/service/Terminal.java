package openhall.service;

import java.io.Console;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a command asks of the person or the environment it runs in. */
final class Terminal {

  private Terminal() {}

  /** The password in {@code OPENHALL_PASSWORD}, or else as typed without an echo. */
  static String password(CommandLine command) {
    String given = System.getenv("OPENHALL_PASSWORD");
    if (given != null) {
      return given;
    }
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("密码 password: "))
        .map(String::new)
        .orElseThrow(() ->
            new ParameterException(command, "请用环境变量 OPENHALL_PASSWORD 给出密码 set OPENHALL_PASSWORD"));
  }
}
