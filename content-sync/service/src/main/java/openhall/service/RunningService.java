package openhall.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A service that a command works on from outside, and as whom. */
final class RunningService {

  @Option(names = "--service", required = true, paramLabel = "URL", description = "正在运行的服务")
  private URI service = URI.create("");

  @Option(names = "--account", required = true, paramLabel = "A", description = "登录账号")
  private String account = "";

  @Option(
      names = "--password-file",
      paramLabel = "F",
      description = "密码所在的文件；缺省取环境变量 OPENHALL_PASSWORD 或提示输入")
  private @Nullable Path passwordFile;

  ServiceClient signIn(CommandLine command) throws IOException {
    String password =
        passwordFile == null ? Terminal.password(command) : Files.readString(passwordFile).strip();
    return new ServiceClient(service, account, password);
  }
}
