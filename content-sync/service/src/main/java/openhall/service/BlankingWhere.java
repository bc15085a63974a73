package openhall.service;

import java.util.Optional;
import openhall.content.BoardName;
import openhall.content.UnitId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which screens a command is about, and where their service or its data is. */
final class BlankingWhere {

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "UNIT",
      description = "单位，含其下级，如 nanhe/pingan")
  private String unit = "";

  @Option(names = "--screen", paramLabel = "NAME", description = "只是该单位的这一块屏幕")
  private @Nullable String screen;

  @ArgGroup(multiplicity = "1", exclusive = true)
  private Where where = new Where();

  /** A data directory, or a running service. */
  private static final class Where {

    @ArgGroup(exclusive = false)
    private @Nullable Data data;

    @ArgGroup(exclusive = false)
    private @Nullable RunningService service;
  }

  /** The data of a service, and in whose name it is changed. */
  static final class Data extends DataDirectory {

    @Option(names = "--who", required = true, paramLabel = "NAME", description = "以谁的名义，记入操作记录")
    private String who = "";

    String who() {
      return who;
    }
  }

  UnitId unit() {
    return new UnitId(unit);
  }

  Optional<BoardName> screen() {
    return Optional.ofNullable(screen).map(BoardName::new);
  }

  /** Empty where a running service is asked. */
  Optional<Data> data() {
    return Optional.ofNullable(where.data);
  }

  RunningService service() {
    return Optional.ofNullable(where.service).orElseThrow();
  }

  /** Such as {@code nanhe/pingan hall-1}. */
  String words() {
    return unit() + screen().map(name -> " " + name).orElse("");
  }
}
