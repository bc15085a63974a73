package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import openhall.content.InvalidContent;
import openhall.publication.signer.UnusableKeys;
import openhall.trust.TrustFailure;
import openhall.web.Refused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one table from failure to exit code and message on the command line. */
final class Exits implements IExecutionExceptionHandler {

  static final int REFUSED = 1;
  static final int UNREACHABLE = 3;

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    return switch (e) {
      case InvalidContent invalid -> {
        invalid.problems().forEach(err::println);
        yield REFUSED;
      }
      case Refused refused -> {
        err.println(refused.reason().title() + "：" + refused.detail());
        refused.problems().forEach(err::println);
        yield REFUSED;
      }
      case UnusableKeys keys -> {
        err.println(keys.getMessage());
        yield REFUSED;
      }
      case TrustFailure failure -> {
        err.println("核验未通过 not trusted: " + failure.getMessage());
        yield REFUSED;
      }
      case IOException io -> unreachable(err, io);
      case UncheckedIOException io -> unreachable(err, io);
      default -> {
        e.printStackTrace(err);
        yield UNREACHABLE;
      }
    };
  }

  private static int unreachable(PrintWriter err, Exception e) {
    err.println("连接或读写失败 could not reach or read: " + e.getMessage());
    return UNREACHABLE;
  }
}
