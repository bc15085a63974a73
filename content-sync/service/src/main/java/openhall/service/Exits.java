package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
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
    err.println("连接或读写失败 could not reach or read: " + reason(e));
    return UNREACHABLE;
  }

  /** The innermost words there are; some of these exceptions carry a bare path, or nothing. */
  private static String reason(Throwable e) {
    return switch (e) {
      case UncheckedIOException io when io.getCause() != null -> reason(io.getCause());
      case NoSuchFileException file -> "没有这个文件或目录 no such file: " + file.getMessage();
      case AccessDeniedException file -> "没有权限 access denied: " + file.getMessage();
      case FileAlreadyExistsException file -> "已存在 exists already: " + file.getMessage();
      case BindException bind -> "端口被占用或地址不可用 cannot listen on " + bind.getMessage();
      case ConnectException _ -> "连不上 no connection";
      case HttpTimeoutException _ -> "等待超时 timed out";
      case Throwable other ->
          Optional.ofNullable(other.getMessage()).orElse(other.getClass().getSimpleName());
    };
  }
}
