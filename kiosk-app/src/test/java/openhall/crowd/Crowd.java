package openhall.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;
import openhall.sync.Pace;

/**
 * The program: a crowd of kiosks at one service, until it is killed. It tells what it sees as
 * {@link Tally} says. Arguments: the service's address, the unit, the release that all have
 * already, how many kiosks, how many of them listen, over how many seconds they arrive, and the
 * seconds between two polls.
 */
public final class Crowd {

  private Crowd() {}

  public static void main(String[] arguments) throws IOException {
    URI service = URI.create(arguments[0]);
    long release = Long.parseLong(arguments[2]);
    int kiosks = Integer.parseInt(arguments[3]);
    int listeners = Integer.parseInt(arguments[4]);
    Duration arrival = Duration.ofSeconds(Long.parseLong(arguments[5]));
    Duration poll = Duration.ofSeconds(Long.parseLong(arguments[6]));
    var pace = new Pace(poll, Pace.DEFAULT.first(), Pace.DEFAULT.longest());
    var loop = new Loop(new InetSocketAddress(service.getHost(), service.getPort()));
    var tally = new Tally(System.out, listeners, kiosks);
    var random = new SplittableRandom(kiosks);
    var street = new Kiosk.Street(loop, tally, random, service.getAuthority(), arguments[1]);
    for (int i = 0; i < kiosks; i++) {
      var kiosk = new Kiosk(street, pace, release);
      Runnable begin = i < listeners ? kiosk::listen : kiosk::poll;
      loop.after(arrival.multipliedBy(i).dividedBy(kiosks), begin);
    }
    loop.run();
  }
}
