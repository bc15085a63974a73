package openhall.crowd;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import openhall.sync.Pace;
import org.jspecify.annotations.Nullable;

/** A kiosk's ear at the event stream, which it opens again for ever. Loop thread only. */
final class Listening implements Line.Ear {

  private static final String EVENTS = "/api/v1/events";
  private static final String DATA = "data:";

  private final Kiosk.Street street;
  private final Pace pace;
  private final Runnable wakeUp;
  private final List<Long> data = new ArrayList<>();
  private Answer head = new Answer();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Line line;
  private boolean listening;
  private int failures;
  private long known;

  Listening(Kiosk.Street street, Pace pace, Runnable wakeUp) {
    this.street = street;
    this.pace = pace;
    this.wakeUp = wakeUp;
  }

  boolean isListening() {
    return listening;
  }

  void connect() {
    head = new Answer();
    text.setLength(0);
    data.clear();
    street.loop().open(this);
  }

  @Override
  public void opened(Line connection) {
    line = connection;
    connection.send(street.request(EVENTS, "Accept: text/event-stream\r\n"));
  }

  @Override
  public void heard(ByteBuffer bytes) {
    if (!head.takeHead(bytes)) {
      return;
    }
    if (!listening) {
      begin();
    }
    while (listening && bytes.hasRemaining()) {
      hear((char) bytes.get());
    }
  }

  private void begin() {
    if (head.status() == 200) {
      listening = true;
      failures = 0;
      street.tally().listens();
      return;
    }
    if (line != null) {
      line.close();
    }
    if (head.putOff().isPresent()) {
      street.tally().putOff();
      again(pace.asAsked(head.putOff().get(), street.random()));
    } else {
      street.tally().error("events answered " + head.status());
      again(pace.afterFailures(++failures, street.random()));
    }
  }

  private void hear(char c) {
    if (c != '\n') {
      text.append(c);
      return;
    }
    if (text.indexOf(DATA) == 0) {
      data.add(Long.parseLong(text.substring(DATA.length()).strip()));
    } else if (text.isEmpty() && !data.isEmpty()) {
      tell(data.getFirst(), data.size() > 1 ? data.get(1) : 0);
      data.clear();
    }
    text.setLength(0);
  }

  private void tell(long number, long within) {
    if (number != known) {
      known = number;
      street.tally().known(number);
      Duration pause = pace.somewhereIn(Duration.ofMillis(within), street.random());
      street.loop().after(pause, wakeUp);
    }
  }

  @Override
  public void lost() {
    street.tally().lost();
    if (listening) {
      listening = false;
      street.tally().listensNoMore();
      again(pace.afterLoss(street.random()));
    } else {
      again(pace.afterFailures(++failures, street.random()));
    }
  }

  private void again(Duration after) {
    street.loop().after(after, this::connect);
  }
}
