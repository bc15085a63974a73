package openhall.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.web.StaticFile;

/**
 * The page of one item, such as {@code /p/nanhe/pingan/p-idcard}, for anybody: without an account,
 * a script or a trace of who reads. Any thread.
 */
public final class Pages implements HttpService {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String KEPT_AND_ASKED = "no-cache";

  private static final PublicPage GONE =
      new PublicPage(
          "这一项没有公开",
          "",
          List.of(),
          Optional.empty(),
          List.of(),
          "",
          List.of("它可能已经更新、撤下，或者已过有效期。请问大厅窗口。"),
          "");

  private static final PublicPage NONE =
      new PublicPage(
          "还不能预览",
          "",
          List.of(),
          Optional.empty(),
          List.of(),
          "",
          List.of("这类内容没有手机页，或者还有几处要先改好。"),
          "");

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls: what is in force turns at their midnight
   */
  public Pages(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/{+path}", this::send);
  }

  /**
   * The page of an item that is still being written, beside what is released.
   *
   * @return nothing for what has no page
   */
  public Optional<byte[]> preview(Item item) {
    var released = new Released(database, LocalDate.now(clock));
    return new Composing(released).page(item).map(this::html);
  }

  /** The page of what has none. */
  public byte[] nothing() {
    return html(NONE);
  }

  private void send(ServerRequest request, ServerResponse response) {
    var released = new Released(database, LocalDate.now(clock));
    Address.item(request.path().pathParameters().get("path"))
        .flatMap(released::find)
        .flatMap(new Composing(released)::page)
        .map(page -> StaticFile.of(html(page), HTML))
        // Asked for anew each time, as what is in force may end today; sent only when it differs.
        .ifPresentOrElse(
            file -> file.send(KEPT_AND_ASKED, request, response), () -> gone(response));
  }

  private void gone(ServerResponse response) {
    response
        .status(Status.NOT_FOUND_404)
        .header(HeaderNames.CONTENT_TYPE, HTML)
        .header(HeaderNames.CACHE_CONTROL, KEPT_AND_ASKED)
        .send(html(GONE));
  }

  private byte[] html(PublicPage page) {
    var out = new Utf8ByteOutput();
    engine.render("pages/item.jte", page, out);
    return out.toByteArray();
  }
}
