package openhall.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that carries files (RFC 7578), as browsers write it. A file's value is its bytes in
 * base64, and nothing where none was chosen; what it was called stands in the field {@code .name}
 * behind it.
 */
final class Multipart {

  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]{1,70})\"?.*", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("; filename=\"([^\"\\r\\n]*)\"");
  private static final Pattern NAME = Pattern.compile("; name=\"([^\"\\r\\n]*)\"");
  private static final String BLANK = "\r\n\r\n";

  // One character for each byte, so that places in the text are places in the body.
  private final String body;
  private final String boundary;

  private Multipart(byte[] body, String boundary) {
    this.body = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    this.boundary = "\r\n--" + boundary;
  }

  /** What separates the parts; nothing for forms of the usual kind. */
  static Optional<String> boundary(String mediaType) {
    Matcher found = BOUNDARY.matcher(mediaType);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  static Map<String, String> fields(byte[] body, String boundary) {
    return new Multipart(body, boundary).fields();
  }

  private Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    int at = body.indexOf(boundary);
    while (at >= 0) {
      int start = at + boundary.length();
      int end = body.indexOf(boundary, start);
      if (end >= 0) {
        put(fields, body.substring(start, end));
      }
      at = end;
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String part) {
    int blank = part.indexOf(BLANK);
    Matcher name = NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
    if (!name.find()) {
      throw new Refused(Refusal.BAD_REQUEST, "表单编码有误");
    }
    byte[] value = part.substring(blank + BLANK.length()).getBytes(StandardCharsets.ISO_8859_1);
    boolean file = part.substring(0, blank).contains("; filename=");
    Matcher called = FILE.matcher(part.substring(0, blank));
    if (called.find()) {
      fields.put(
          text(name.group(1).getBytes(StandardCharsets.ISO_8859_1)) + ".name",
          text(called.group(1).getBytes(StandardCharsets.ISO_8859_1)));
    }
    fields.put(
        text(name.group(1).getBytes(StandardCharsets.ISO_8859_1)),
        file ? Base64.getEncoder().encodeToString(value) : text(value));
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Json.storable(text)) {
      throw new Refused(Refusal.BAD_REQUEST, "表单编码有误");
    }
    return text;
  }
}
