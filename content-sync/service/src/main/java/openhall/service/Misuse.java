package openhall.service;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in both languages, and how the command is used. */
final class Misuse implements IParameterExceptionHandler {

  private static final int USAGE = 2;

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String message = String.valueOf(e.getMessage());
    boolean both = message.codePoints().anyMatch(Character::isIdeographic);
    err.println((both ? "" : chinese(e) + " | ") + message);
    err.println();
    command.usage(err);
    return USAGE;
  }

  private static String chinese(ParameterException e) {
    return switch (e) {
      case MissingParameterException _ -> "缺少必需的选项或参数";
      case UnmatchedArgumentException _ -> "不认识的命令、选项或参数";
      case MutuallyExclusiveArgsException _ -> "这些选项不能同时使用";
      case OverwrittenOptionException _ -> "选项重复";
      case ParameterException _ -> "选项的值不对";
    };
  }
}
