package openhall.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import openhall.console.language.Language;

/** Renders the precompiled templates. Any thread. */
final class Html {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Sends a template's page; no cache keeps it. */
  void send(ServerResponse response, String template, Object page) {
    sendPage(response, bytes(template, page, Language.of(response)));
  }

  /** Sends a page that is finished. */
  void sendPage(ServerResponse response, byte[] page) {
    response
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(page);
  }

  byte[] bytes(String template, Object page, Language language) {
    var out = new Utf8ByteOutput();
    engine.render("console/" + template + ".jte", page, language.into(out));
    return out.toByteArray();
  }

  static void redirect(ServerResponse response, String address) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, address).send();
  }
}
