package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the console's pages, signed in. One thread. */
final class ConsoleSession {

  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
  private static final int FOUND = 303;

  private final Web web;
  private final String cookie;

  private ConsoleSession(Web web, String cookie) {
    this.web = web;
    this.cookie = cookie;
  }

  static ConsoleSession signIn(URI service, Account account) {
    var nobody = new ConsoleSession(new Web(service), "");
    Web.Answer answer =
        nobody.post(
            "/signin", Map.of("account", account.account(), "password", account.password()));
    return new ConsoleSession(
        nobody.web, answer.headers().getOrDefault("set-cookie", "").replaceAll(";.*", ""));
  }

  /** The page, which must be there. */
  String page(String path) {
    try {
      Web.Answer answer = web.get(path, "Cookie", cookie);
      if (!answer.ok()) {
        throw new IllegalStateException(path + " → " + answer.status());
      }
      return answer.text();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The file, which must be there. */
  byte[] file(String path) {
    try {
      return web.file(path, "Cookie", cookie);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** Sends a form of the page with the files as fields in base64; where the browser is sent. */
  String submit(String page, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(page(page));
    if (!token.find()) {
      throw new IllegalStateException("No form on " + page);
    }
    var all = new HashMap<>(fields);
    all.put("_token", token.group(1));
    return post(path, all).headers().getOrDefault("location", "");
  }

  private Web.Answer post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    try {
      Web.Answer answer =
          web.ask(
              "POST",
              path,
              body.getBytes(StandardCharsets.US_ASCII),
              "Content-Type",
              "application/x-www-form-urlencoded",
              "Origin",
              web.server().resolve("/").toString().replaceAll("/$", ""),
              "Cookie",
              cookie.isEmpty() ? "none=" : cookie);
      if (answer.status() != FOUND) {
        throw new IllegalStateException(path + " → " + answer.status() + " " + answer.text());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static String encoded(byte[] file) {
    return Base64.getEncoder().encodeToString(file);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
