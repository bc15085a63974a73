package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.store.Database;
import openhall.publication.Held;
import openhall.publication.Publication;
import openhall.publication.Publisher;
import openhall.publication.signer.Keys;
import openhall.review.Judges;
import openhall.review.Signatures;
import openhall.review.Workflow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Approves what others submitted, and releases everything approved. */
@Command(
    name = "publish",
    description = "批准他人提交的全部条目，并发布。批准人不能是起草人：自己起草的会留下。",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class PublishCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Mixin private ZoneOption zone = new ZoneOption();

  @ArgGroup(multiplicity = "1", exclusive = true)
  private Where where = new Where();

  /** A data directory, or a running service. */
  private static final class Where {

    @ArgGroup(exclusive = false)
    private @Nullable Data data;

    @ArgGroup(exclusive = false)
    private @Nullable RunningService service;
  }

  private static final class Data extends DataDirectory {

    @Option(names = "--approver", required = true, paramLabel = "NAME", description = "以谁的名义批准和发布")
    private String approver = "";
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = commandLine().getOut();
    try {
      if (where.data != null) {
        publish(where.data, out);
      } else {
        publish(Optional.ofNullable(where.service).orElseThrow(), out);
      }
      return 0;
    } finally {
      out.flush();
    }
  }

  private void publish(Data data, PrintWriter out) {
    Settings settings = data.settings();
    Keys keys = Keys.load(settings.keys());
    try (Database database = settings.openDatabase()) {
      var clock = zone.of(Optional.ofNullable(main).orElseThrow().clock());
      var signatures = new Signatures(database, new Judges(keys.root()), clock);
      keys.authorities().forEach(authority -> signatures.adopt(authority, "keys"));
      int approved = new Workflow(database, clock).approveAll(data.approver, _ -> true, "").size();
      Publication made =
          new Publisher(database, keys, clock.getZone()).publish(data.approver, clock.instant());
      out.println("批准 approved " + approved);
      switch (made) {
        case Publication.Released released ->
            tell(
                out,
                released.release().number(),
                released.release().items(),
                released.release().removed());
        case Publication.NothingToRelease _ -> out.println("没有需要发布的内容 nothing to release");
      }
      made.held().forEach(held -> out.println("未发布 held back " + words(held)));
    }
  }

  private void publish(RunningService service, PrintWriter out) throws IOException {
    try (var client = service.signIn(commandLine())) {
      JsonNode approved = client.post("reviews");
      out.println("批准 approved " + approved.path("approved").asInt());
      JsonNode made = client.post("releases");
      tell(
          out,
          made.path("number").asLong(),
          made.path("items").asInt(),
          made.path("removed").asInt());
      made.path("held")
          .forEach(h ->
              out.println(
                  "未发布 held back %s/%s：%s"
                      .formatted(
                          h.path("unit").asString(),
                          h.path("id").asString(),
                          h.path("reason").asString())));
    }
  }

  private static void tell(PrintWriter out, long number, int items, int removed) {
    out.println("发布 release %d：更新 items %d，撤下 removed %d".formatted(number, items, removed));
  }

  private static String words(Held held) {
    return held.key() + "：" + held.words();
  }

  private picocli.CommandLine commandLine() {
    return Optional.ofNullable(spec).orElseThrow().commandLine();
  }
}
