package openhall.service;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A service's data, which a command works on by itself, beside a service that may be running. */
class DataDirectory {

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据目录（服务可以正在运行）")
  private Path dir = Path.of("");

  @Option(
      names = "--database",
      paramLabel = "URL",
      converter = PostgresqlUrl.class,
      description = "改用 PostgreSQL")
  private @Nullable String database;

  final Settings settings() {
    return Settings.local(dir, Optional.ofNullable(database));
  }
}
