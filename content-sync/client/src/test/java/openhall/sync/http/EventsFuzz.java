package openhall.sync.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import openhall.testkit.FuzzTarget;

/** The stream that wakes a kiosk: every event takes bytes, so nobody is woken for nothing. */
public final class EventsFuzz implements FuzzTarget {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Override
  public void read(byte[] input) {
    var events = new AtomicInteger();
    try {
      Events.follow(new ByteArrayInputStream(input), () -> false, told -> heard(told, events));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (events.get() > input.length / 3) {
      throw new IllegalStateException(events + " events in " + input.length + " bytes");
    }
  }

  private static void heard(Events.Told told, AtomicInteger events) {
    events.incrementAndGet();
    Duration within = told.within();
    if (told.number() < 0 || within.isNegative() || within.compareTo(LONGEST) > 0) {
      throw new IllegalStateException("told " + told);
    }
  }

  @Override
  public List<byte[]> samples() {
    return Stream.of(
            "event: release\r\ndata: 7\r\n\r\n",
            ": still here\n\n",
            "data\n\n\ndata:1\n",
            "data:7\ndata:1600\n\n")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }
}
