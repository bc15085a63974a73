package openhall.crowd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.random.RandomGenerator;
import openhall.sync.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk that follows one unit: polls at its pace, and looks at once when woken. Loop thread only.
 */
final class Kiosk {

  /** What all of them share. */
  record Street(Loop loop, Tally tally, RandomGenerator random, String host, String unit) {

    byte[] request(String path, String more) {
      return "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n".formatted(path, host, more).getBytes(US_ASCII);
    }
  }

  private static final int RARELY = 8;

  private final Street street;
  private final Pace pace;
  private final Pass pass;
  private int failures;
  private int alarms;
  private int polls;
  private @Nullable Listening listening;

  Kiosk(Street street, Pace pace, long release) {
    this.street = street;
    this.pace = pace;
    this.pass = new Pass(street, release, this::ended);
  }

  /** Starts to poll somewhere within the first interval. */
  void poll() {
    sleep(pace.poll().multipliedBy(street.random().nextInt(1000)).dividedBy(1000));
  }

  /** Listens, and looks whenever it is told to. */
  void listen() {
    listening = new Listening(street, pace, this::look);
    listening.connect();
  }

  private void look() {
    alarms++;
    polls = 0;
    pass.start();
  }

  /** As the real one, who listens polls rarely. */
  private void due() {
    if (listening != null && listening.isListening() && ++polls < RARELY) {
      sleep(pace.next(street.random()));
    } else {
      look();
    }
  }

  private void ended(Pass.End end) {
    switch (end) {
      case Pass.End.Current _ -> {
        failures = 0;
        sleep(pace.next(street.random()));
      }
      case Pass.End.PutOff later -> {
        street.tally().putOff();
        sleep(pace.asAsked(later.by(), street.random()));
      }
      case Pass.End.Failed _ -> {
        failures++;
        street.tally().lost();
        sleep(pace.afterFailures(failures, street.random()));
      }
    }
  }

  /** Only the alarm set last rings. */
  private void sleep(Duration time) {
    int mine = ++alarms;
    street
        .loop()
        .after(
            time,
            () -> {
              if (mine == alarms) {
                due();
              }
            });
  }
}
