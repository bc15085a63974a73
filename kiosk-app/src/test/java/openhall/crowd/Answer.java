package openhall.crowd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** One HTTP answer as it comes in, in whatever pieces. States: head, body, whole. */
final class Answer {

  private final ByteArrayOutputStream head = new ByteArrayOutputStream(256);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private String fields = "";
  private int status;
  private int length;

  /** Takes what belongs to the head; true once that is there. */
  boolean takeHead(ByteBuffer bytes) {
    while (fields.isEmpty() && bytes.hasRemaining()) {
      int b = bytes.get();
      head.write(b);
      if (b == '\n' && head.size() > 3 && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        fields = head.toString(ISO_8859_1);
        status = Integer.parseInt(fields.substring(9, 12));
        length = status == 304 ? 0 : field("content-length").map(Integer::parseInt).orElse(0);
      }
    }
    return !fields.isEmpty();
  }

  /** True once all is there. */
  boolean take(ByteBuffer bytes) {
    if (takeHead(bytes)) {
      int wanted = Math.min(bytes.remaining(), length - body.size());
      var piece = new byte[wanted];
      bytes.get(piece);
      body.write(piece, 0, wanted);
      return body.size() == length;
    }
    return false;
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body.toByteArray();
  }

  /** The value of a header, whose name is given in small letters. */
  Optional<String> field(String name) {
    return fields
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  /** When the service wants to be asked again, if it is too busy now. */
  Optional<Duration> putOff() {
    return status == 503
        ? field("retry-after").map(Long::parseLong).map(Duration::ofSeconds)
        : Optional.empty();
  }
}
