package openhall.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import openhall.content.Procedure;
import openhall.pages.Address;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.StaticFile;

/** For anybody: the once-told notice of a procedure, and whether a paper still holds. */
public final class PaperService implements HttpService {

  private static final String KEPT_AND_ASKED = "no-cache";
  private static final String PDF = ".pdf";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Prints prints;
  private final Works works;

  public PaperService(Prints prints, Works works) {
    this.prints = prints;
    this.works = works;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/paper/{+path}", this::sheet).get("/check", this::check);
  }

  private void sheet(ServerRequest request, ServerResponse response) {
    String path = request.path().pathParameters().get("path");
    Subject subject =
        Optional.of(path)
            .filter(each -> each.endsWith(PDF))
            .flatMap(each -> Address.item(each.substring(0, each.length() - PDF.length())))
            .flatMap(prints::find)
            .filter(each -> each.item() instanceof Procedure)
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "这一项没有公开，或者不是办事程序，没有一次性告知单。请问大厅窗口"));
    byte[] pdf = works.set(fonts -> OnceTold.of(subject, fonts));
    Works.named(response, subject.item().key().id() + PDF);
    StaticFile.of(pdf, Works.MEDIA_TYPE).send(KEPT_AND_ASKED, request, response);
  }

  private void check(ServerRequest request, ServerResponse response) {
    String code = request.query().first("code").orElse("");
    var out = new Utf8ByteOutput();
    engine.render("pages/check.jte", prints.check(code), out);
    response
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, StaticFile.NEVER_KEPT)
        .send(out.toByteArray());
  }
}
