package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A kiosk process and what it says is on its glass. One thread starts and ends it, any may look.
 */
final class Glass implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(15);

  private final Product product;
  private final Setup setup;
  private final Web status;
  private int starts;
  private volatile Child process;

  /**
   * How a kiosk is started.
   *
   * @param display for the environment variable DISPLAY
   * @param arguments of {@code openhall kiosk}, without data directory and status page
   * @param data where it keeps its content
   */
  record Setup(
      String name, String display, List<String> arguments, Path data, Path logs, int port) {
    Setup {
      arguments = List.copyOf(arguments);
    }
  }

  private Glass(Product product, Setup setup, Map<String, String> environment) {
    this.product = product;
    this.setup = setup;
    this.status = new Web(URI.create("http://127.0.0.1:" + setup.port() + "/"));
    this.process = launch(environment);
  }

  static Glass start(Product product, Setup setup) {
    return new Glass(product, setup, Map.of());
  }

  /** The same with more variables in its environment. */
  static Glass start(Product product, Setup setup, Map<String, String> environment) {
    return new Glass(product, setup, environment);
  }

  /** Starts it again after its end. */
  void start() {
    process = launch(Map.of());
  }

  /** The same with more variables in its environment. */
  void start(Map<String, String> environment) {
    process = launch(environment);
  }

  String name() {
    return setup.name();
  }

  URI statusPage() {
    return status.server();
  }

  Child process() {
    return process;
  }

  /** What is on the glass now; nothing while the kiosk does not answer. */
  Scene scene() {
    try {
      Web.Answer answer = status.get("/scene.json");
      return answer.ok() ? Scene.of(answer.json()) : Scene.EMPTY;
    } catch (IOException e) {
      return Scene.EMPTY;
    }
  }

  /** The first scene that is as wanted; empty when none was within the limit. */
  Optional<Scene> await(Duration limit, Predicate<Scene> wanted) {
    return Wait.until(
        limit,
        PAUSE,
        () -> {
          if (!process.alive()) {
            throw new IllegalStateException(name() + " 意外结束 ended:\n" + process.said());
          }
          return Optional.of(scene()).filter(wanted);
        });
  }

  @Override
  public void close() {
    process.close();
  }

  private Child launch(Map<String, String> more) {
    var arguments = new ArrayList<String>();
    arguments.add("kiosk");
    arguments.addAll(setup.arguments());
    arguments.addAll(
        List.of("--data", setup.data().toString(), "--status", Integer.toString(setup.port())));
    starts++;
    Path log = setup.logs().resolve(setup.name() + "-" + starts + ".log");
    var environment = new HashMap<>(more);
    if (!setup.display().isEmpty()) {
      environment.put("DISPLAY", setup.display());
      environment.put("OPENHALL_RENDERER", "sw");
    }
    return product.start(setup.name(), log, environment, arguments);
  }
}
