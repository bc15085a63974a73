package openhall.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk asks for when it looks: the timestamp if it has changed, and then the pack, whose
 * bytes must be those that their tag names. One kept connection. Loop thread only.
 */
final class Pass implements Line.Ear {

  private static final String REPOSITORY = "/repository/";
  private static final Pattern SNAPSHOT =
      Pattern.compile("\"snapshot\\.json\":\\{.*?\"version\":([0-9]+)");
  private static final int SHORTEST_TAG = 5;

  /** How it ended. */
  sealed interface End {
    record Current() implements End {}

    record PutOff(Duration by) implements End {}

    record Failed() implements End {}
  }

  private enum Step {
    IDLE,
    TIMESTAMP,
    PACK
  }

  private final Kiosk.Street street;
  private final Consumer<End> ended;
  private Step step = Step.IDLE;
  private boolean again;
  private boolean kept;
  private @Nullable Line connection;
  private Answer answer = new Answer();
  private String request = "";
  private String tag = "";
  private String newTag = "";
  private long release;
  private long next;

  /**
   * @param release which it already has
   */
  Pass(Kiosk.Street street, long release, Consumer<End> ended) {
    this.street = street;
    this.release = release;
    this.ended = ended;
  }

  /** Starts one, or one more after that under way. */
  void start() {
    if (step == Step.IDLE) {
      again = false;
      ask(Step.TIMESTAMP, "timestamp.json", tag);
    } else {
      again = true;
    }
  }

  private void ask(Step asking, String path, String known) {
    step = asking;
    answer = new Answer();
    request = REPOSITORY + path + (known.isEmpty() ? "" : "\r\nIf-None-Match: " + known);
    kept = connection != null;
    if (connection == null) {
      street.loop().open(this);
    } else {
      send(connection);
    }
  }

  private void send(Line line) {
    int end = request.indexOf('\r');
    String path = end < 0 ? request : request.substring(0, end);
    String more = end < 0 ? "" : request.substring(end + 2) + "\r\n";
    line.send(street.request(path, "Accept-Encoding: gzip\r\n" + more));
  }

  @Override
  public void opened(Line line) {
    connection = line;
    send(line);
  }

  @Override
  public void heard(ByteBuffer bytes) {
    if (step != Step.IDLE && answer.take(bytes)) {
      if (answer.putOff().isPresent()) {
        end(new End.PutOff(answer.putOff().get()));
      } else if (step == Step.TIMESTAMP) {
        timestamp();
      } else {
        pack();
      }
    }
  }

  /** A kept connection may have been closed meanwhile; then a new one tells. */
  @Override
  public void lost() {
    connection = null;
    if (step != Step.IDLE && kept) {
      kept = false;
      answer = new Answer();
      street.loop().open(this);
    } else if (step != Step.IDLE) {
      end(new End.Failed());
    }
  }

  private void timestamp() {
    switch (answer.status()) {
      case 304 -> end(new End.Current());
      case 200 -> {
        newTag = answer.field("etag").orElse("");
        next = version(answer);
        if (next > release) {
          ask(Step.PACK, "packs/%s/%d-%d.pack".formatted(street.unit(), release, next), "");
        } else {
          wrongIf(next < release, "the timestamp went back to " + next);
          tag = newTag;
          end(new End.Current());
        }
      }
      default -> wrong("timestamp answered " + answer.status());
    }
  }

  private void pack() {
    if (answer.status() != 200) {
      wrong("pack answered " + answer.status());
    } else if (!isTagOf(answer.field("etag").orElse(""), answer.body())) {
      wrong("pack of other bytes than its tag says");
    } else {
      tag = newTag;
      release = next;
      street.tally().fetched(release);
      end(new End.Current());
    }
  }

  private void wrongIf(boolean so, String words) {
    if (so) {
      street.tally().error(words);
    }
  }

  private void wrong(String words) {
    street.tally().error(words);
    end(new End.Failed());
  }

  private void end(End how) {
    step = Step.IDLE;
    if (again && how instanceof End.Current) {
      start();
    } else {
      ended.accept(how);
    }
  }

  private static long version(Answer timestamp) {
    Matcher found = SNAPSHOT.matcher(new String(unpacked(timestamp), UTF_8));
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private static byte[] unpacked(Answer answer) {
    if (answer.field("content-encoding").isEmpty()) {
      return answer.body();
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** A tag is the beginning of the hash. */
  private static boolean isTagOf(String tag, byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String beginning = tag.replace("\"", "");
      return beginning.length() >= SHORTEST_TAG
          && Base64.getUrlEncoder().encodeToString(hash).startsWith(beginning);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
