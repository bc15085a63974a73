package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.store.Database;
import openhall.publication.Blanking;
import openhall.publication.Publisher;
import openhall.publication.signer.Keys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Has screens show nothing of the content. */
@Command(
    name = "blank",
    description = "停屏：单位和下级的全部屏幕，或一块屏幕，只显示停屏页。恢复用 openhall unblank。",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class BlankCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Mixin private BlankingWhere where = new BlankingWhere();
  @Mixin private ZoneOption zone = new ZoneOption();

  @Option(
      names = "--reason",
      paramLabel = "R",
      description = "原因：content 内容有误，fault 设备故障，drill 演练，other 其他（缺省 ${DEFAULT-VALUE}）",
      defaultValue = "content")
  private String reason = "content";

  @Option(names = "--minutes", paramLabel = "N", description = "多少分钟后自行恢复；缺省直到恢复")
  private @Nullable Integer minutes;

  @Option(names = "--note", paramLabel = "TEXT", description = "说明，只进操作记录")
  private String note = "";

  @Override
  public Integer call() throws IOException {
    PrintWriter out = commandLine().getOut();
    if (where.data().isPresent()) {
      blank(where.data().get());
    } else {
      ask();
    }
    out.println("已停屏 blank: " + where.words());
    out.flush();
    return 0;
  }

  private void blank(BlankingWhere.Data data) {
    var clock = zone.of(Optional.ofNullable(main).orElseThrow().clock());
    Settings settings = data.settings();
    Keys keys = Keys.load(settings.keys());
    try (Database database = settings.openExisting()) {
      var publisher = new Publisher(database, keys, clock.getZone());
      new Blanking(database, Optional.of(publisher)).blank(order(), data.who(), clock.instant());
    }
  }

  private Blanking.Ask order() {
    return new Blanking.Ask(
        where.unit(),
        where.screen(),
        Blanking.reason(reason),
        Optional.ofNullable(minutes).map(Duration::ofMinutes),
        note);
  }

  private void ask() throws IOException {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("reason", reason, "note", note));
    where.screen().ifPresent(name -> body.put("screen", name.value()));
    Optional.ofNullable(minutes).ifPresent(time -> body.put("minutes", time));
    try (var client = where.service().signIn(commandLine())) {
      client.post("units/" + where.unit().path().replace('/', '.') + "/blanks", body);
    }
  }

  private picocli.CommandLine commandLine() {
    return Optional.ofNullable(spec).orElseThrow().commandLine();
  }
}
