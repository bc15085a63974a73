package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Conflict;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.console.form.Deed;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.desk.Desk;
import openhall.desk.Writing;
import openhall.pages.Pages;
import openhall.publication.Published;
import openhall.publication.store.Release;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.SecurityHeaders;

/** Writing an item in its form. Whatever was typed is kept before anything else is done. */
final class EditPages {

  private static final String EDIT = "/items/{unit}/{id}/edit";

  /** An item of the largest size, as a form sends it. */
  private static final int LARGEST = 4 << 20;

  private final Frame frame;
  private final Desk desk;
  private final Writing writing;
  private final Pages pages;
  private final Optional<ScreenPreview> screens;
  private final Published published;
  private final Html html;
  private final EditLayout layout;
  private final Doubts doubts;

  /**
   * @param screens absent where nobody draws what screens would show
   */
  EditPages(
      Frame frame,
      Desk desk,
      Pages pages,
      Optional<ScreenPreview> screens,
      Published published,
      Html html) {
    this.frame = frame;
    this.desk = desk;
    this.writing = desk.writing();
    this.pages = pages;
    this.screens = screens;
    this.published = published;
    this.html = html;
    this.layout = new EditLayout(desk, screens.isPresent());
    this.doubts = new Doubts(desk);
  }

  void routing(HttpRules rules) {
    rules
        .get(EDIT, this::show)
        .post(EDIT, this::act)
        .post(EDIT + "/keep", this::keep)
        .get(EDIT + "/preview", this::preview)
        .get(EDIT + "/preview/{screen}", this::screen);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS, Right.DRAFT);
    ItemKey key = Asked.key(request);
    Writing.Place place = place(chrome, key);
    send(response, layout.page(chrome, place, editing(key, place), ""));
  }

  private void preview(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS, Right.DRAFT);
    ItemKey key = Asked.key(request);
    Optional<Item> item = editing(key, place(chrome, key)).judged().mended();
    SecurityHeaders.beFramed(response);
    html.sendPage(response, item.flatMap(pages::preview).orElseGet(pages::nothing));
  }

  /** The same on a touchscreen or a board, as a picture. */
  private void screen(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS, Right.DRAFT);
    ItemKey key = Asked.key(request);
    ScreenPreview.Screen screen =
        ScreenPreview.Screen.named(request.path().pathParameters().get("screen"))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这种屏幕"));
    ScreenPreview drawing = screens.orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有配置屏幕预览"));
    Item item =
        editing(key, place(chrome, key))
            .judged()
            .mended()
            .orElseThrow(() -> new Refused(Refusal.INVALID, "还有必填的没有填"));
    long release = published.newest().map(Release::number).orElse(0L);
    byte[] png =
        drawing
            .draw(screen, release, LocalDateTime.now(desk.clock()), desk.around(item))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "大厅屏不放这一类内容"));
    response
        .header(HeaderNames.CONTENT_TYPE, "image/png")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(png);
  }

  private void keep(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, LARGEST);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Editing editing = Editing.of(Asked.key(request), form);
    Chrome chrome = frame.chrome(session, Chrome.Part.ITEMS, "");
    EditPage page = layout.kept(chrome, keep(session, editing), editing);
    Stream<String> before = Arrays.stream(form.text("_told").split(" ", -1));
    html.send(
        response,
        "kept",
        new KeptPage(
            page,
            Stream.concat(page.remarks().byField().keySet().stream(), before)
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList()));
  }

  private void act(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, LARGEST);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Editing editing = Editing.of(Asked.key(request), form);
    switch (form.text("_do")) {
      case "save", "submit", "mine" -> finish(response, session, editing, form);
      case "discard" -> {
        writing.forget(session.account().account(), editing.key());
        Html.redirect(response, editing.basedOn() == 0 ? "/items" : Links.item(editing.key()));
      }
      default -> again(response, session, editing, Deed.of(form.text("_do")));
    }
  }

  private void again(
      ServerResponse response, Session session, Editing editing, Optional<Deed> deed) {
    Editing next = deed.map(d -> editing.with(d.done(editing.values()))).orElse(editing);
    String focus = deed.map(d -> d.focus(next.values())).orElse("");
    Chrome chrome = frame.chrome(session, Chrome.Part.ITEMS, "");
    send(response, layout.page(chrome, keep(session, next), next, focus));
  }

  private void finish(ServerResponse response, Session session, Editing typed, Form form) {
    Editing editing = typed.afterTrying();
    Optional<Item> item = editing.judged().item();
    String wish = form.text("_do");
    if (item.isEmpty() || (wish.equals("submit") && isBarred(session, item.get()))) {
      refuse(response, session, editing, Refusal.INVALID);
      return;
    }
    int basedOn = wish.equals("mine") ? Asked.number(form.text("_latest")) : editing.basedOn();
    try {
      Revision saved = saved(item.get(), basedOn, session.account().account());
      boolean submit = wish.equals("submit") && saved.state() == State.DRAFT;
      if (submit) {
        desk.workflow().submit(saved.key(), saved.number(), session.account().account());
      }
      Done done = submit ? Done.SUBMITTED : Done.SAVED;
      Html.redirect(response, Links.item(editing.key()) + "/diff?" + done.query());
    } catch (Conflict e) {
      refuse(response, session, editing, Refusal.CONFLICT);
    }
  }

  /** Whether nobody need read it, since it may not go out like that (A6, W14). */
  private boolean isBarred(Session session, Item item) {
    Writing.Place place = writing.place(session.account().account(), item.key());
    return doubts.of(item, place.released()).errors() > 0;
  }

  /** Nothing changed makes no revision. */
  private Revision saved(Item item, int basedOn, String account) {
    Optional<Revision> same =
        writing
            .place(account, item.key())
            .latest()
            .filter(latest -> latest.number() == basedOn)
            .filter(latest -> isSame(item, latest));
    same.ifPresent(_ -> writing.forget(account, item.key()));
    return same.orElseGet(() -> writing.finish(item, basedOn, account));
  }

  private void refuse(ServerResponse response, Session session, Editing editing, Refusal why) {
    response.status(why.status());
    Chrome chrome = frame.chrome(session, Chrome.Part.ITEMS, "");
    send(response, layout.page(chrome, keep(session, editing), editing, ""));
  }

  private Writing.Place keep(Session session, Editing editing) {
    String account = session.account().account();
    Writing.Place place = writing.place(account, editing.key());
    if (isSaved(place, editing)) {
      return place;
    }
    writing.keep(
        account, editing.key(), editing.kind(), editing.basedOn(), editing.values().fields());
    return writing.place(account, editing.key());
  }

  /** Whether this came later than the saving of the very same words, as requests may. */
  private static boolean isSaved(Writing.Place place, Editing editing) {
    return place
        .latest()
        .filter(latest -> latest.number() > editing.basedOn())
        .filter(latest -> editing.judged().item().filter(item -> isSame(item, latest)).isPresent())
        .isPresent();
  }

  private static boolean isSame(Item item, Revision revision) {
    return revision.item().equals(item.withHead(item.head().withRevision(revision.number())));
  }

  private Writing.Place place(Chrome chrome, ItemKey key) {
    Writing.Place place = writing.place(chrome.who().account(), key);
    if (place.latest().filter(latest -> latest.state() == State.WITHDRAWN).isPresent()) {
      throw new Refused(Refusal.ILLEGAL_MOVE, "这个条目已撤回，不能再修改");
    }
    return place;
  }

  private static Editing editing(ItemKey key, Writing.Place place) {
    return Editing.of(key, place).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这个条目"));
  }

  private void send(ServerResponse response, EditPage page) {
    SecurityHeaders.showFrames(response);
    html.send(response, "edit", page);
  }
}
