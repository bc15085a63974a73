package openhall.service;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with somebody's cookie, or with none: an empty session. */
final class Browser {

  private final Running running;
  private final String session;

  Browser(Running running, String session) {
    this.running = running;
    this.session = session;
  }

  HttpResponse<String> get(String path) {
    return running.send(request(path));
  }

  /** Sends a form of our own page, with this session's token. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("_token", formToken());
    return post(path, all, running.service().url());
  }

  /** Sends exactly these fields. */
  HttpResponse<String> post(String path, Map<String, String> fields, String origin) {
    String body =
        fields.entrySet().stream()
            .map(e ->
                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded");
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return running.send(request.POST(BodyPublishers.ofString(body)));
  }

  /** The secret of this session's forms. */
  String formToken() {
    return field(get("/items").body(), "_token");
  }

  /** The value of a hidden field. */
  static String field(String page, String name) {
    Matcher field = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name)).matcher(page);
    if (!field.find()) {
      throw new IllegalStateException("No field " + name);
    }
    return field.group(1);
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = running.request(path, "");
    return session.isEmpty() ? request : request.header("Cookie", "openhall=" + session);
  }
}
