package openhall.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import openhall.accounts.oidc.OidcClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How people get in: by https, and by what the office's directory says of them. */
final class Entrances {

  @ArgGroup(exclusive = false)
  private @Nullable Https https;

  @ArgGroup(exclusive = false)
  private @Nullable Oidc oidc;

  private static final class Https {

    @Option(
        names = "--tls",
        required = true,
        paramLabel = "FILE",
        description = "没有反向代理时由服务自己提供 https：PKCS #12 证书文件")
    private Path file = Path.of("");

    @Option(
        names = "--tls-password-file",
        required = true,
        paramLabel = "F",
        description = "证书密码所在的文件")
    private Path password = Path.of("");
  }

  private static final class Oidc {

    @Option(
        names = "--oidc-issuer",
        required = true,
        paramLabel = "URL",
        description = "统一身份认证（OpenID Connect）的地址；回调地址为 …/signin/directory/back")
    private URI issuer = URI.create("");

    @Option(
        names = "--oidc-client",
        required = true,
        paramLabel = "ID",
        description = "本服务在统一身份认证登记的客户端标识")
    private String client = "";

    @Option(
        names = "--oidc-secret-file",
        required = true,
        paramLabel = "F",
        description = "客户端密钥所在的文件")
    private Path secret = Path.of("");
  }

  Optional<Certificate> certificate() {
    return Optional.ofNullable(https).map(given -> new Certificate(given.file, given.password));
  }

  Optional<OidcClient> directory() throws IOException {
    return oidc == null
        ? Optional.empty()
        : Optional.of(
            new OidcClient(oidc.issuer, oidc.client, Files.readString(oidc.secret).strip()));
  }
}
