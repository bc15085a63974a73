package openhall.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.importing.Template;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the workbook that staff fill in and {@code openhall import} reads. */
@Command(
    name = "template",
    description = "生成导入模板 .xlsx：每类内容一张表，列名为国家标准字段名，带下拉列表、填写提示和示例行。",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class TemplateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--force", description = "覆盖已有的文件")
  private boolean force;

  @Parameters(paramLabel = "FILE.xlsx", description = "要生成的文件")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path target = Optional.ofNullable(file).orElseThrow();
    if (Files.exists(target) && !force) {
      throw new FileAlreadyExistsException(target + " 已存在，用 --force 覆盖 exists; use --force");
    }
    try (OutputStream out =
        Files.newOutputStream(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      Template.write(out, List.of());
    }
    PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    out.println("已生成模板 wrote " + target);
    out.flush();
    return 0;
  }
}
