package openhall.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a submitted form; a field that was not sent is empty. */
public record Form(Map<String, String> fields) {

  /** Nothing was sent. */
  public static final Form EMPTY = new Form(Map.of());

  private static final int LARGEST = 256 << 10;

  public Form {
    fields = Map.copyOf(fields);
  }

  public static Form read(ServerRequest request) {
    return read(request, LARGEST);
  }

  /**
   * A form that may be larger than most, or carry files; a file is a field in base64.
   *
   * @param most in bytes as they travel
   */
  public static Form read(ServerRequest request, int most) {
    byte[] body = Bodies.bytes(request, most);
    return Multipart.boundary(request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""))
        .map(boundary -> new Form(Multipart.fields(body, boundary)))
        .orElseGet(() -> parse(new String(body, StandardCharsets.US_ASCII)));
  }

  static Form parse(String encoded) {
    var fields = new HashMap<String, String>();
    int start = 0;
    while (start < encoded.length()) {
      int amp = encoded.indexOf('&', start);
      int end = amp < 0 ? encoded.length() : amp;
      int equals = encoded.indexOf('=', start);
      if (equals > start && equals < end) {
        fields.put(
            decode(encoded.substring(start, equals)), decode(encoded.substring(equals + 1, end)));
      }
      start = end + 1;
    }
    return new Form(fields);
  }

  /** The value without blanks around it and with one kind of line end. */
  public String text(String name) {
    return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /** The value exactly as sent, for passwords. */
  public String exact(String name) {
    return fields.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  private static String decode(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (Json.storable(decoded)) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new Refused(Refusal.BAD_REQUEST, "表单编码有误");
  }
}
