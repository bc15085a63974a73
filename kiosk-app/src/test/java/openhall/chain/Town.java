package openhall.chain;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A sample street: the service with its people, a touchscreen, a lobby board. Whatever happens,
 * nothing is left running.
 */
final class Town implements AutoCloseable {

  static final String UNIT = "nanhe/pingan";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int STATUS_PAGES = 8090;

  private final Product product;
  private final Path dir;
  private final Progress progress;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  Town(Product product, Path dir, Progress progress) {
    this.product = product;
    this.dir = dir;
    this.progress = progress;
  }

  /** Starts something that ends with the town. */
  <T extends AutoCloseable> T keep(Supplier<T> start) {
    synchronized (open) {
      if (closed) {
        throw new IllegalStateException("The town is closed");
      }
      T started = start.get();
      open.push(started);
      return started;
    }
  }

  /** The service with an empty database and new keys. */
  Office found(int port) {
    progress.say("生成密钥… making keys");
    Office.makeKeys(product, dir, Office.units(product.content()));
    return reopen(port);
  }

  /** The service over what there is. */
  Office reopen(int port) {
    progress.say("启动内容服务… starting the content service");
    return keep(() -> Office.open(product, dir, port));
  }

  /** Accounts, then the sample content from import to release. */
  People settle(Office office) {
    progress.say("设置账号… making the accounts");
    People people = office.hire(new SecureRandom());
    Team team = Team.signIn(office, people);
    for (Map.Entry<String, byte[]> file : Office.files(product.content())) {
      take(team, file);
    }
    release(team);
    return people;
  }

  /** The emergencies of the sample content, from import to release. */
  void warn(Team team) {
    take(team, Office.emergencies(product.content()));
    release(team);
  }

  private void take(Team team, Map.Entry<String, byte[]> file) {
    JsonNode report = team.drafter().take(file.getKey(), file.getValue(), UNIT);
    if (!report.path("stored").asBoolean()) {
      throw new IllegalStateException("导入被拒绝 import refused: " + report);
    }
    progress.say("导入 imported: " + file.getKey());
  }

  private void release(Team team) {
    progress.say("逐条审核、签名… reviewing and signing");
    team.approveAll();
    JsonNode release = team.release();
    progress.say(
        "审核、签名并发布第 %s 版，%s 项 approved, signed and released"
            .formatted(release.path("number").asString(), release.path("items").asString()));
  }

  Glass touch(Office office, Stand stand) {
    return kiosk(office, "touch", stand);
  }

  Glass board(Office office, Stand stand) {
    return kiosk(office, "board", stand);
  }

  /** Waits until the kiosk shows content of a release. */
  Scene awaitContent(Glass glass) {
    Scene scene = glass.await(LIMIT, s -> s.shows("内容截至")).orElseThrow(() -> missing(glass));
    progress.say(glass.name() + " 已显示内容 shows content");
    return scene;
  }

  @Override
  public void close() {
    synchronized (open) {
      closed = true;
      while (!open.isEmpty()) {
        try {
          open.pop().close();
        } catch (Exception e) {
          progress.line(e.toString());
        }
      }
    }
  }

  private Glass kiosk(Office office, String mode, Stand stand) {
    progress.say("启动屏幕 " + mode + "… starting the screen");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--mode", mode, "--unit", UNIT));
    arguments.addAll(List.of("--repository", office.url().resolve("repository/").toString()));
    arguments.addAll(List.of("--root", Office.keys(dir).resolve("1.root.json").toString()));
    arguments.addAll(stand.arguments());
    var setup =
        new Glass.Setup(
            mode,
            stand.display(),
            arguments,
            dir.resolve(mode),
            dir.resolve("logs"),
            Product.freePort(STATUS_PAGES + (mode.equals("board") ? 1 : 0)));
    return keep(() -> Glass.start(product, setup));
  }

  private static IllegalStateException missing(Glass glass) {
    return new IllegalStateException(
        "%s 没有显示内容 shows no content; scene:\n%s\nlog:\n%s"
            .formatted(glass.name(), glass.scene().words(), glass.process().said()));
  }
}
