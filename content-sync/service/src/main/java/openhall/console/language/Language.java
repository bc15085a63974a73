package openhall.console.language;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/** What the console speaks. Whoever reads chooses, on each PC; nobody has chosen: Chinese. */
public enum Language {
  CHINESE("zh-CN"),
  ENGLISH("en");

  private static final String COOKIE = "language";
  private static final Duration KEPT = Duration.ofDays(365);

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /**
   * The language of that name; what is unknown is Chinese.
   *
   * @param tag of BCP 47
   */
  public static Language tagged(String tag) {
    return tag.equals(ENGLISH.tag) ? ENGLISH : CHINESE;
  }

  /**
   * Says in Content-Language what a reader has chosen; to whoever has not, and to screens, nothing.
   */
  public static Filter filter() {
    return (chain, request, response) -> {
      Language chosen = chosen(request);
      if (chosen != CHINESE) {
        response.header(HeaderNames.CONTENT_LANGUAGE, chosen.tag);
      }
      chain.proceed();
    };
  }

  private static Language chosen(RoutingRequest request) {
    return tagged(request.headers().cookies().first(COOKIE).orElse(""));
  }

  /** The language that an answer will be in, once the filter has seen it. */
  public static Language of(ServerResponse response) {
    return tagged(response.headers().first(HeaderNames.CONTENT_LANGUAGE).orElse(""));
  }

  /** Has the browser remember the choice. */
  public void choose(ServerResponse response) {
    response
        .headers()
        .addCookie(
            SetCookie.builder(COOKIE, tag)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite(SetCookie.SameSite.LAX)
                .build());
  }

  /** What a template is rendered to, so that the page speaks this language. */
  public HtmlTemplateOutput into(TemplateOutput out) {
    return switch (this) {
      case CHINESE -> new OwaspHtmlTemplateOutput(out);
      case ENGLISH -> new EnglishOutput(out);
    };
  }
}
