package openhall.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A touchscreen with the sample content that fills a display of its own, as it fills the screen of
 * a hall. One thread.
 */
final class Booth implements AutoCloseable {

  static final int WIDTH = 1080;
  static final int HEIGHT = 1920;
  static final int BOARD_WIDTH = 1920;
  static final int BOARD_HEIGHT = 1080;
  private static final double DENSITY = 2.02;

  private final Town town;
  private final Office office;
  private final People people;
  private final Stand stand;
  private final Screen screen;
  private final Hand hand;

  /**
   * @param longest side that the display can be given
   */
  Booth(Product product, Path dir, Progress progress, int longest, List<String> more)
      throws IOException {
    town = new Town(product, dir, progress);
    office = town.found(Product.freePort(0));
    people = town.settle(office);
    Path shown = dir.resolve("display");
    Display display = town.keep(() -> Display.open(shown, Math.max(WIDTH, longest), HEIGHT));
    if (longest > WIDTH) {
      display.resize(WIDTH, HEIGHT);
    }
    var arguments = new ArrayList<>(List.of("--pixels-per-mm", Double.toString(DENSITY)));
    arguments.addAll(more);
    stand = new Stand(display.name(), arguments, Optional.of(display));
    Files.createDirectories(dir.resolve("touch"));
    screen = new Screen(town.touch(office, stand), stand);
    town.awaitContent(screen.glass());
    hand = town.keep(() -> new Hand(display));
  }

  /**
   * A lobby board of the same hall that fills a display of its own.
   *
   * @param more of its command line
   */
  Screen board(Path shown, String... more) {
    Display display = town.keep(() -> Display.open(shown, BOARD_WIDTH, BOARD_HEIGHT));
    var there = new Stand(display.name(), List.of(more), Optional.of(display));
    var board = new Screen(town.board(office, there), there);
    town.awaitContent(board.glass());
    return board;
  }

  Screen screen() {
    return screen;
  }

  Glass glass() {
    return screen.glass();
  }

  Display display() {
    return screen.display();
  }

  Hand hand() {
    return hand;
  }

  Office office() {
    return office;
  }

  Team team() {
    return Team.signIn(office, people);
  }

  @Override
  public void close() {
    town.close();
  }
}
