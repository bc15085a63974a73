package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A real board whose movement is told, as a process on a display. One thread. */
final class Rig implements AutoCloseable {

  static final String DIRECT = "X11";
  static final String JAVAFX = "JavaFX";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Child process;
  private final Web status;
  private int told;

  /**
   * What it is told.
   *
   * @param pixels how far it moves in a refresh
   * @param start how much of it is gone at first
   * @param by who moves it, if that can be
   */
  record Told(String scene, int pixels, int start, String by) {}

  private Rig(Child process, Web status) {
    this.process = process;
    this.status = status;
  }

  static Rig start(Path dir, String display, Told told, String... options) {
    int port = Product.freePort(0);
    var all = new ArrayList<>(List.of(options));
    all.add("-Dopenhall.home=" + System.getProperty("openhall.home", ".."));
    all.add("-Dopenhall.presenter=" + (told.by().equals(JAVAFX) ? "javafx" : "auto"));
    List<String> command =
        AsKiosk.command(
            all,
            "openhall.kiosk.board.BoardRig",
            List.of(
                told.scene(),
                Integer.toString(told.pixels()),
                Integer.toString(told.start()),
                Integer.toString(port)));
    Path log = dir.resolve("rig-" + port + ".log");
    Child process = Child.start("rig", log, AsKiosk.environment(display), command);
    return new Rig(process, new Web(URI.create("http://127.0.0.1:" + port + "/")));
  }

  Child process() {
    return process;
  }

  /** Waits until it is moved that way. */
  Rig movedBy(String way) {
    boolean so =
        Wait.happens(
            LIMIT, PAUSE, () -> process.alive() && says().path("movedBy").asString("").equals(way));
    if (!so) {
      throw new IllegalStateException(
          "没有由 %s 移动 not moved by it:%n%s".formatted(way, process.said()));
    }
    return this;
  }

  /** What it says about itself; nothing while it does not answer. */
  JsonNode says() {
    return ask("/status.json");
  }

  Scene scene() {
    return Scene.of(ask("/scene.json"));
  }

  /** Tells it a command and waits until that is done. */
  void tell(String command) {
    process.tell(command);
    told++;
    boolean done =
        Wait.happens(
            LIMIT,
            PAUSE,
            () -> process.said().lines().filter(l -> l.startsWith("done ")).count() >= told);
    if (!done) {
      throw new IllegalStateException("没有做 not done: " + command + "\n" + process.said());
    }
  }

  @Override
  public void close() {
    process.close();
  }

  private JsonNode ask(String path) {
    try {
      return status.get(path).json();
    } catch (IOException e) {
      return Web.JSON.createObjectNode();
    }
  }
}
