package openhall.kiosk;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import openhall.content.InvalidContent;
import openhall.content.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line why the kiosk does not start; the log has the rest. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int NOT_STARTED = 1;
  private static final int USAGE = 2;

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("用法错误 wrong usage: " + e.getMessage());
    err.println();
    e.getCommandLine().usage(err);
    return USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    command.getErr().println("启动失败 could not start: " + reason(e));
    return NOT_STARTED;
  }

  private static String reason(Exception e) {
    return switch (e) {
      case InvalidContent invalid ->
          invalid.problems().stream().map(Problem::toString).collect(Collectors.joining("; "));
      case NoSuchFileException file -> "读不到这个文件 cannot read " + file.getMessage();
      case CompletionException beside when beside.getCause() instanceof Exception cause ->
          reason(cause);
      case UnsupportedOperationException display -> "没有可用的显示屏 no display: " + display.getMessage();
      case Exception other -> {
        LOG.error("could not start", other);
        yield other.toString();
      }
    };
  }
}
