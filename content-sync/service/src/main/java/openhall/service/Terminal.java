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
    return secret(command, "OPENHALL_PASSWORD", "密码 password: ");
  }

  /** The PIN in {@code OPENHALL_PIN}, or else as typed without an echo. */
  static String pin(CommandLine command) {
    return secret(command, "OPENHALL_PIN", "PIN: ");
  }

  private static String secret(CommandLine command, String variable, String prompt) {
    String given = System.getenv(variable);
    if (given != null) {
      return given;
    }
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword(prompt))
        .map(String::new)
        .orElseThrow(() ->
            new ParameterException(command, "请用环境变量 %s 给出 set %s".formatted(variable, variable)));
  }
}
