package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import openhall.authoring.store.Database;
import openhall.content.BoardName;
import openhall.publication.Blanking;
import openhall.publication.Publisher;
import openhall.publication.signer.Keys;
import openhall.publication.store.Blanked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lets screens show again what was blanked. */
@Command(
    name = "unblank",
    description = "恢复显示：结束对这个单位（或这一块屏幕）的停屏。",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class UnblankCommand implements Callable<Integer> {

  private static final int NOTHING = 1;

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Mixin private BlankingWhere where = new BlankingWhere();
  @Mixin private ZoneOption zone = new ZoneOption();

  @Override
  public Integer call() throws IOException {
    long lifted = where.data().isPresent() ? lift(where.data().get()) : ask();
    PrintWriter out = commandLine().getOut();
    out.println(
        lifted == 0 ? "没有停屏 not blank: " + where.words() : "已恢复显示 shows again: " + where.words());
    out.flush();
    return lifted == 0 ? NOTHING : 0;
  }

  private long lift(BlankingWhere.Data data) {
    var clock = zone.of(Optional.ofNullable(main).orElseThrow().clock());
    Settings settings = data.settings();
    Keys keys = Keys.load(settings.keys());
    Instant now = clock.instant();
    try (Database database = settings.openExisting()) {
      var publisher = new Publisher(database, keys, clock.getZone());
      var blanking = new Blanking(database, Optional.of(publisher));
      List<Blanked> meant = blanking.inForce(now).stream().filter(this::isMeant).toList();
      meant.forEach(order -> blanking.lift(order.id(), data.who(), now));
      return meant.size();
    }
  }

  private boolean isMeant(Blanked order) {
    return order.unit().equals(where.unit()) && order.screen().equals(screen());
  }

  private String screen() {
    return where.screen().map(BoardName::value).orElse("");
  }

  private long ask() throws IOException {
    try (var client = where.service().signIn(commandLine())) {
      List<Long> meant =
          StreamSupport.stream(client.get("blanks", Map.of()).path("blanks").spliterator(), false)
              .filter(order -> order.path("unit").asString().equals(where.unit().path()))
              .filter(order -> order.path("screen").asString("").equals(screen()))
              .map(order -> order.path("order").asLong())
              .toList();
      for (long order : meant) {
        JsonNode _ =
            client.delete("units/" + where.unit().path().replace('/', '.') + "/blanks/" + order);
      }
      return meant.size();
    }
  }

  private picocli.CommandLine commandLine() {
    return Optional.ofNullable(spec).orElseThrow().commandLine();
  }
}
