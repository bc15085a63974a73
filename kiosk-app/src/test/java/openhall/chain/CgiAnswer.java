package openhall.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a program for web servers has printed (RFC 3875). */
final class CgiAnswer {

  private static final int OK = 200;
  private static final String END = "\r\n\r\n";

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private CgiAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static CgiAnswer read(byte[] printed) {
    int end = new String(printed, ISO_8859_1).indexOf(END);
    if (end < 0) {
      throw new IllegalStateException("No answer but " + printed.length + " bytes");
    }
    int status = OK;
    var headers = new LinkedHashMap<String, String>();
    for (String line : new String(printed, 0, end, ISO_8859_1).split("\r\n", -1)) {
      String[] parts = line.split(": ", 2);
      if (parts[0].equalsIgnoreCase("Status")) {
        status = Integer.parseInt(parts[1].substring(0, 3));
      } else {
        headers.put(parts[0], parts[1]);
      }
    }
    return new CgiAnswer(
        status, headers, Arrays.copyOfRange(printed, end + END.length(), printed.length));
  }

  int status() {
    return status;
  }

  /** Without the status. */
  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }
}
