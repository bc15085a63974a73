package openhall.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.authoring.store.Database;
import openhall.content.ItemKey;
import openhall.desk.Signing;
import openhall.publication.Publisher;
import openhall.publication.signer.Keys;
import openhall.trust.Duty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A person signs what waits for them, with a key that never leaves their hands. */
@Command(
    name = "approve",
    description = {"用您自己的密钥为等待签名的条目签名：逐条显示内容和改动，询问，签名，送出。", "与您签过的上一版相比只显示改动；公众看到的一版若不是您签的，显示全文。"},
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {Main.EXIT_CODES, "4 有条目没有签 some were left unsigned"})
final class ApproveCommand implements Callable<Integer> {

  private static final int LEFT_UNSIGNED = 4;

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--duty",
      required = true,
      paramLabel = "DUTY",
      converter = DutyName.class,
      description = "以哪项职责签名：department 责任部门、secrecy-review 保密审查、release 发布")
  private Duty duty = Duty.RELEASE;

  @Mixin private OwnKey key = new OwnKey();
  @Mixin private ZoneOption zone = new ZoneOption();

  @ArgGroup(multiplicity = "1", exclusive = true)
  private Where where = new Where();

  @Option(names = "--yes", description = "不逐条询问，全部签名（用于脚本）")
  private boolean yes;

  @Parameters(paramLabel = "UNIT/ID", description = "只签这些条目，如 nanhe/pingan/f-idcard；缺省全部")
  private List<String> items = List.of();

  /** A running service, or a data directory. */
  private static final class Where {

    @ArgGroup(exclusive = false)
    private @Nullable DataDirectory data;

    @ArgGroup(exclusive = false)
    private @Nullable RunningService service;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = commandLine().getOut();
    List<ItemKey> chosen = items.stream().map(Offered::key).toList();
    try (var signers = key.open(commandLine());
        ApprovalSource source = source()) {
      var round = new SigningRound(duty, source, signers, asker(out), out);
      SigningRound.Outcome outcome = round.run(chosen);
      out.println(outcome.words());
      if (outcome.refused()) {
        return Exits.REFUSED;
      }
      return outcome.left() > 0 ? LEFT_UNSIGNED : 0;
    } finally {
      out.flush();
    }
  }

  private ApprovalSource source() throws IOException {
    if (where.data != null) {
      return local(where.data);
    }
    return new ApprovalSource.Remote(
        Optional.ofNullable(where.service).orElseThrow().signIn(commandLine()));
  }

  private ApprovalSource local(DataDirectory data) {
    Settings settings = data.settings();
    Keys keys = Keys.load(settings.keys());
    Database database = settings.openExisting();
    var clock = zone.of(Optional.ofNullable(main).orElseThrow().clock());
    var publisher = new Publisher(database, keys, clock.getZone());
    var signing = new Signing(database, Optional.of(publisher), clock);
    keys.authorities().forEach(signing::adopt);
    return new ApprovalSource.Local(database, signing, System.getProperty("user.name"));
  }

  private SigningRound.Asker asker(PrintWriter out) {
    if (yes) {
      return _ -> SigningRound.Answer.ALL;
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return offered -> {
      out.print("  以“%s”签名吗 sign? [y 签 / n 不签 / a 其余全签 all / q 停止 quit] ".formatted(duty.label()));
      out.flush();
      return SigningRound.Answer.of(in.readLine());
    };
  }

  private CommandLine commandLine() {
    return Optional.ofNullable(spec).orElseThrow().commandLine();
  }
}
