package openhall.chain;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A hand at the glass and at whatever is plugged in: input that the X server takes for real. One
 * thread.
 */
final class Hand implements AutoCloseable {

  // Tells where the pointer is, once all before it is done.
  private static final String DONE = "getmouselocation";
  private static final String TOLD = "x:";

  private final Process tool;
  private final BufferedWriter orders;
  private final BufferedReader answers;

  Hand(Display display) {
    // Its answers would wait for each other in a buffer.
    var builder = new ProcessBuilder("stdbuf", "-oL", "xdotool", "-");
    builder.environment().put("DISPLAY", display.name());
    builder.redirectErrorStream(true);
    try {
      tool = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    orders = tool.outputWriter();
    answers = tool.inputReader();
  }

  /** Does what the tool calls so, such as {@code key alt+F4}, and returns when it is done. */
  void does(String what) {
    starts(what);
    starts(DONE);
    try {
      String answer = answers.readLine();
      while (answer != null && !answer.startsWith(TOLD)) {
        answer = answers.readLine();
      }
      if (answer == null) {
        throw new IllegalStateException("xdotool: " + what);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same without waiting for it. */
  void starts(String what) {
    try {
      orders.write(what);
      orders.newLine();
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void moves(double x, double y) {
    does("mousemove %d %d".formatted(Math.round(x), Math.round(y)));
  }

  @Override
  public void close() {
    tool.destroy();
  }
}
