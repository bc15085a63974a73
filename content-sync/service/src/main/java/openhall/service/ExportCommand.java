package openhall.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.importing.Template;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.publication.Published;
import openhall.publication.store.PublishedFile;
import openhall.trust.RepositoryPath;
import openhall.web.Refusal;
import openhall.web.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes the published repository as static files, for a stick or any web server; or its items as a
 * workbook, for people.
 */
@Command(
    name = "export",
    description = {
      "把已发布的内容导出为静态文件，可放到 U 盘或任何网页服务器。",
      "OUT 以 .xlsx 结尾时，导出为一个工作簿：格式与导入模板相同，修改后可再导入。",
      "--stick 把最新一次发布写到 U 盘，插到没有网络的触摸屏上即可更新。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class ExportCommand implements Callable<Integer> {

  private static final String WORKBOOK = ".xlsx";

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataDirectory data = new DataDirectory();

  @Option(names = "--stick", paramLabel = "DIR", description = "U 盘的目录；写入其中的 openhall 目录，写完才替换旧的")
  private @Nullable Path stick;

  @Option(names = "--unit", paramLabel = "UNIT", description = "只带这个单位（可重复；缺省全部），仅用于 --stick")
  private List<String> units = new ArrayList<>();

  @Parameters(
      arity = "0..1",
      paramLabel = "OUT",
      description = "导出到这个目录（已有的同名文件内容相同，不再写），或 .xlsx 文件")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    CommandLine line = Optional.ofNullable(spec).orElseThrow().commandLine();
    if ((out == null) == (stick == null)) {
      throw new ParameterException(line, "要么 OUT，要么 --stick either OUT or --stick");
    }
    try (Database opened = data.settings().openExisting()) {
      var published = new Published(opened);
      if (published.newest().isEmpty()) {
        throw new Refused(Refusal.NOT_FOUND, "还没有发布过任何内容 nothing was released yet");
      }
      PrintWriter told = line.getOut();
      told.println("已导出 exported " + written(opened, published));
      told.flush();
    }
    return 0;
  }

  private String written(Database opened, Published published) throws IOException {
    if (stick != null) {
      int files = new StickExport(published, stick).write(units);
      return "%d 个文件 files → %s".formatted(files, stick);
    }
    Path to = Optional.ofNullable(out).orElseThrow();
    if (to.toString().endsWith(WORKBOOK)) {
      return "%d 条内容 items → %s".formatted(writeWorkbook(opened, to), to);
    }
    int files = 0;
    for (String path : timestampLast(published)) {
      files += write(published, path, to);
    }
    return "%d 个新文件 new files → %s".formatted(files, to);
  }

  private static int writeWorkbook(Database opened, Path out) throws IOException {
    List<Item> items =
        opened.read(t -> t.items().inState(State.RELEASED).stream().map(Revision::item).toList());
    try (OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
      Template.write(file, items);
    }
    return items.size();
  }

  // Whoever reads the directory meanwhile must not see a timestamp whose files are missing.
  private static List<String> timestampLast(Published published) {
    var paths = new ArrayList<>(published.paths());
    if (paths.remove(RepositoryPath.TIMESTAMP)) {
      paths.add(RepositoryPath.TIMESTAMP);
    }
    return paths;
  }

  private static int write(Published published, String path, Path out) throws IOException {
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
