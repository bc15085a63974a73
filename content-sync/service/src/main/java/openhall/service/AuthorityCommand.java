package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.content.UnitId;
import openhall.publication.signer.Appointing;
import openhall.publication.signer.Appointment;
import openhall.publication.signer.Person;
import openhall.publication.signer.PublicKeyFile;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.PublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who approves in a unit from now on. */
@Command(
    name = "authority",
    description = {
      "写出单位的下一版授权文件：谁以什么职责签名，各需几人；由上级的密钥批准。",
      "没有写到的职责照旧；一项也不写，则原文由上级重新批准。旧人的签名随即不再算数，已发布的条目要重新签。",
      "如 openhall keys authority DATA/keys --unit nanhe --duty secrecy-review=a.pub,b.pub:2",
      "加 --service 和管理员账号则同时送到正在运行的服务，立即生效；不加则重启服务后生效。"
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class AuthorityCommand implements Callable<Integer> {

  private static final Pattern GIVEN = Pattern.compile("([a-z-]+)=(.+?)(?::([0-9]{1,3}))?");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "服务的密钥目录，或它的副本")
  private Path dir = Path.of("");

  @Option(names = "--unit", required = true, paramLabel = "UNIT", description = "哪个单位")
  private String unit = "";

  @Option(
      names = "--duty",
      paramLabel = "DUTY=PUB,…[:K]",
      description =
          "department、secrecy-review、release，或 authority（批准下级的授权文件）；公钥文件用逗号分隔，K 为所需人数（缺省 1）")
  private List<String> duties = List.of();

  @Option(
      names = "--approver",
      paramLabel = "FILE",
      description = "上级的密钥文件，可重复（缺省用 DIR/offline 里的演练密钥；区级用 targets 密钥）")
  private List<Path> approvers = List.of();

  @ArgGroup(exclusive = false)
  private @Nullable RunningService service;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    var id = new UnitId(unit);
    Map<Duty, Appointment> given = new EnumMap<>(Duty.class);
    for (String duty : duties) {
      read(duty, given);
    }
    List<Path> above = approvers.isEmpty() ? rehearsal(id) : approvers;
    var appointing = new Appointing(dir, id);
    Authority written = appointing.write(given, above);
    out.println("授权文件已写好 written: %s 第 %d 版".formatted(written.unit(), written.revision()));
    if (service != null) {
      send(service, written.unit(), appointing.document());
      out.println("已送到服务，即刻生效 the service has it");
    }
    out.flush();
    return 0;
  }

  private void send(RunningService to, String unit, byte[] document) throws IOException {
    try (var client = to.signIn(Optional.ofNullable(spec).orElseThrow().commandLine())) {
      client.put("units/" + unit.replace('/', '.') + "/authority", Map.of(), document);
    }
  }

  private void read(String given, Map<Duty, Appointment> into) throws IOException {
    Matcher parts = GIVEN.matcher(given);
    Optional<Duty> duty = parts.matches() ? Duty.of(parts.group(1)) : Optional.empty();
    if (duty.isEmpty()) {
      throw new ParameterException(
          Optional.ofNullable(spec).orElseThrow().commandLine(),
          "应为 expected DUTY=PUB,…[:K]，如 secrecy-review=a.pub,b.pub:2：" + given);
    }
    var people = new HashMap<PublicKey, String>();
    for (String file : parts.group(2).split(",", -1)) {
      PublicKeyFile read = PublicKeyFile.read(Path.of(file));
      people.put(read.key(), read.post());
    }
    int threshold = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    into.put(duty.get(), new Appointment(people, threshold));
  }

  /** The keys that the ceremony left for those above. */
  private List<Path> rehearsal(UnitId id) throws IOException {
    List<UnitId> lineage = id.lineage();
    if (lineage.size() > 1) {
      return List.of(Person.rehearsal(dir, lineage.get(lineage.size() - 2), Duty.AUTHORITY));
    }
    var files = new ArrayList<Path>();
    try (Stream<Path> found = Files.list(dir.resolve("offline"))) {
      found
          .filter(file -> file.getFileName().toString().matches("targets-[0-9]+\\.key"))
          .sorted()
          .forEach(files::add);
    }
    return files;
  }
}
