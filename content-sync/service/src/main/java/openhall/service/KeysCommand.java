package openhall.service;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import openhall.content.UnitId;
import openhall.publication.signer.KeyKind;
import openhall.publication.signer.Keys;
import openhall.trust.PublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes and shows the keys of a repository. */
@Command(
    name = "keys",
    description = "密钥：制作、续期和增加单位（离线机器上）、查看；个人的签名密钥，谁以什么职责签名。",
    subcommands = {
      KeysCommand.Init.class,
      KeysCommand.Renew.class,
      KeysCommand.Show.class,
      PersonCommand.class,
      AuthorityCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = Main.EXIT_CODES)
final class KeysCommand implements Runnable {

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Optional.ofNullable(spec).orElseThrow().commandLine(), "缺少命令 missing command");
  }

  private Main main() {
    return Optional.ofNullable(main).orElseThrow();
  }

  /** The key ceremony. */
  @Command(
      name = "init",
      description = {
        "制作全部密钥和第一份 root、targets：DIR/offline 带走保管，DIR/online 留给服务。",
        "服务从数据目录的 keys/ 读取，如 openhall keys init 数据目录/keys --unit nanhe"
      },
      mixinStandardHelpOptions = true,
      footerHeading = "%n",
      footer = Main.EXIT_CODES)
  static final class Init implements Callable<Integer> {

    @ParentCommand private @Nullable KeysCommand keys;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "放密钥的目录，不能已有密钥")
    private Path dir = Path.of("");

    @Option(
        names = "--unit",
        required = true,
        paramLabel = "UNIT",
        description = "单位标识，可重复，如 --unit nanhe --unit nanhe/pingan")
    private List<String> units = List.of();

    @Option(
        names = "--algorithm",
        paramLabel = "A",
        converter = KeyKindName.class,
        description = "密钥算法：ed25519（缺省），或 sm2（SM2/SM3；通用的 TUF 客户端不认）")
    private KeyKind kind = KeyKind.ED25519;

    @Override
    public Integer call() {
      Main main = Optional.ofNullable(keys).orElseThrow().main();
      Keys.init(dir, units.stream().map(UnitId::new).toList(), kind, main.clock().instant());
      PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
      out.println("密钥已制作 keys were made in " + dir);
      out.println("请把 " + dir.resolve("offline") + " 移到离线介质分别保管 keep the offline keys apart");
      out.println(
          dir.resolve("offline/people")
              + " 里是演练用的签名密钥；正式使用前，请各岗位人员用 openhall keys person 制作自己的密钥，再用 openhall keys authority 换上");
      out.println(
          "for rehearsals only: real staff make their own keys with openhall keys person,"
              + " and openhall keys authority names them");
      out.flush();
      return 0;
    }
  }

  /** What only the offline keys may say, said again for another year or for more units. */
  @Command(
      name = "renew",
      description = {
        "用离线密钥签发下一版 targets（有效期一年），可以增加单位；加 --root 也签发下一版 root（两年）。",
        "至少需要 2 把 targets 密钥，签发 root 需要 3 把 root 密钥。完成后重启服务。",
        "如 openhall keys renew 数据目录/keys --unit nanhe/xinqu"
      },
      mixinStandardHelpOptions = true,
      footerHeading = "%n",
      footer = Main.EXIT_CODES)
  static final class Renew implements Callable<Integer> {

    @ParentCommand private @Nullable KeysCommand keys;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "服务的密钥目录")
    private Path dir = Path.of("");

    @Option(names = "--offline", paramLabel = "DIR", description = "离线密钥所在目录（缺省 DIR/offline）")
    private @Nullable Path offline;

    @Option(names = "--unit", paramLabel = "UNIT", description = "要增加的单位，可重复")
    private List<String> units = List.of();

    @Option(names = "--root", description = "也给 root 续期")
    private boolean root;

    @Override
    public Integer call() {
      Main main = Optional.ofNullable(keys).orElseThrow().main();
      Path stick = offline == null ? dir.resolve("offline") : offline;
      List<UnitId> added = units.stream().map(UnitId::new).toList();
      Keys.renew(dir, stick, added, root, main.clock().instant());
      PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
      out.println("已签发，重启服务后生效 signed; restart the service to use it: " + dir);
      out.flush();
      return 0;
    }
  }

  /** What the service would sign with. */
  @Command(
      name = "show",
      description = "查看密钥目录：各版 root、有效期、单位与公钥标识（不显示私钥）。",
      mixinStandardHelpOptions = true,
      footerHeading = "%n",
      footer = Main.EXIT_CODES)
  static final class Show implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "密钥目录")
    private Path dir = Path.of("");

    @Mixin private ZoneOption zone = new ZoneOption();

    @Override
    public Integer call() {
      Keys keys = Keys.load(dir);
      PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
      keys.roots()
          .forEach(root ->
              out.println(
                  "root 第 %d 版，有效至 %s"
                      .formatted(root.body().version(), zone.shown(root.body().expires()))));
      out.println(
          "targets 第 %d 版，有效至 %s"
              .formatted(
                  keys.targets().body().version(), zone.shown(keys.targets().body().expires())));
      show(out, "online", keys.online().publicKey());
      show(out, "units", keys.units().publicKey());
      keys.unitIds().forEach(unit -> out.println("unit   " + unit));
      out.flush();
      return 0;
    }

    private static void show(PrintWriter out, String name, PublicKey key) {
      out.println("%-6s %s".formatted(name, key.keyid()));
    }
  }
}
