package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.store.Database;
import openhall.publication.Published;
import openhall.publication.store.PublishedFile;
import openhall.trust.RepositoryPath;
import openhall.web.Refusal;
import openhall.web.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the published repository as static files, for a stick or any web server. */
@Command(
    name = "export",
    description = "把已发布的内容导出为静态文件，可放到 U 盘或任何网页服务器。",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class ExportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "数据目录（服务可以正在运行）")
  private Path data = Path.of("");

  @Option(
      names = "--database",
      paramLabel = "URL",
      converter = PostgresqlUrl.class,
      description = "改用 PostgreSQL")
  private @Nullable String database;

  @Parameters(paramLabel = "OUT", description = "导出到这个目录；已有的同名文件内容相同，不再写")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    var settings =
        new Settings(data, Optional.ofNullable(database), "127.0.0.1", 0, Optional.empty());
    PrintWriter told = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    int written = 0;
    try (Database opened = settings.openExisting()) {
      var published = new Published(opened);
      if (published.newest().isEmpty()) {
        throw new Refused(Refusal.NOT_FOUND, "还没有发布过任何内容 nothing was released yet");
      }
      for (String path : timestampLast(published)) {
        written += write(published, path);
      }
    }
    told.println("已导出 exported %d 个新文件 new files → %s".formatted(written, out));
    told.flush();
    return 0;
  }

  // Whoever reads the directory meanwhile must not see a timestamp whose files are missing.
  private static List<String> timestampLast(Published published) {
    var paths = new ArrayList<>(published.paths());
    if (paths.remove(RepositoryPath.TIMESTAMP)) {
      paths.add(RepositoryPath.TIMESTAMP);
    }
    return paths;
  }

  private int write(Published published, String path) throws IOException {
    Path file = out.resolve(path);
    Optional<PublishedFile> source = published.file(path);
    if (source.isEmpty() || (Files.exists(file) && !path.equals(RepositoryPath.TIMESTAMP))) {
      return 0;
    }
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(out));
    Path unfinished = Files.createTempFile(file.getParent(), ".export", "");
    Files.write(unfinished, source.get().bytes());
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return 1;
  }
}
