package openhall.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code deploy/image}: a touchscreen starts, shows a procedure and ends, so that the Java
 * underneath learns what it will need.
 */
final class Training {

  private Training() {}

  public static void main(String[] arguments) throws IOException {
    Path dir = Files.createTempDirectory("openhall-training");
    var progress = new Progress(System.err);
    try (var town = new Town(Product.packaged(), dir, progress)) {
      Office office = town.found(Product.freePort(0));
      town.settle(office);
      Stand stand = Stand.virtual(town, dir.resolve("displays")).touch();
      var touch = new Screen(town.touch(office, stand), stand);
      town.awaitContent(touch.glass());
      CardFee.open(touch);
      progress.say("记下启动所需… noting what a start needs");
      touch.glass().process().end();
    }
    System.exit(0);
  }
}
