package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.ItemQuery;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.content.ItemKey;
import openhall.desk.Desk;
import openhall.desk.Standing;
import openhall.review.Submitted;
import openhall.review.steps.Aspect;
import openhall.review.steps.Quality;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Finding, reading, comparing and moving items. */
final class ItemPages {

  private static final String ITEM = "/items/{unit}/{id}";

  /** What a button on an item's page does. */
  @FunctionalInterface
  private interface Button {
    void press(ItemKey key, int revision, String who, Form form);
  }

  private static final ItemQuery DRAFTS = ItemQuery.ALL.withStates(Set.of(State.DRAFT));

  private final Frame frame;
  private final Desk desk;
  private final Html html;
  private final Difference difference = new Difference();
  private final Doubts doubts;
  private final ItemSheets sheets;

  ItemPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
    this.doubts = new Doubts(desk);
    this.sheets = new ItemSheets(desk);
  }

  void routing(HttpRules rules) {
    var flow = desk.workflow();
    rules
        .get("/items", this::list)
        .post("/items/submit", this::submitAll)
        .get(ITEM, this::show)
        .get(ITEM + "/diff", this::diff);
    button(rules, "submit", Done.SUBMITTED, (k, n, a, _) -> flow.submit(k, n, a), Right.DRAFT);
    button(rules, "reopen", Done.REOPENED, (k, n, a, _) -> flow.reopen(k, n, a), Right.DRAFT);
    button(
        rules,
        "approve",
        Done.APPROVED,
        (k, n, a, form) -> flow.approve(k, n, a, examined(form)),
        Right.REVIEW);
    button(
        rules,
        "return",
        Done.RETURNED,
        (k, n, a, form) -> flow.giveBack(k, n, a, lacking(form), given(form)),
        Right.REVIEW,
        Right.SECRECY_REVIEW);
    button(
        rules,
        "withdraw",
        Done.WITHDRAWN,
        (k, n, a, form) -> desk.releasing().withdraw(k, n, a, given(form)),
        Right.WITHDRAW);
  }

  private void list(ServerRequest request, ServerResponse response) {
    ItemQuery query = Asked.items(request.query());
    boolean review = query.states().equals(Set.of(State.SUBMITTED));
    Chrome chrome = frame.chrome(request, review ? Chrome.Part.REVIEW : Chrome.Part.ITEMS);
    send(response, chrome, query, List.of());
  }

  /** All that the person drafted; what has errors stays a draft, and is told. */
  private void submitAll(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Account who = session.account();
    Submitted submitted = desk.workflow().submitAll(who.account(), who.where(Right.DRAFT));
    if (submitted.barred().isEmpty()) {
      Done done = submitted.revisions().isEmpty() ? Done.NO_DRAFTS : Done.ALL_SUBMITTED;
      Html.redirect(response, Links.list(DRAFTS, 1) + "&" + done.query());
      return;
    }
    response.status(Refusal.INVALID.status());
    String told =
        "已提交 %d 条，%d 条有错误，没有提交。".formatted(submitted.revisions().size(), submitted.barred().size());
    send(response, frame.chrome(session, Chrome.Part.ITEMS, told), DRAFTS, submitted.barred());
  }

  private void send(
      ServerResponse response, Chrome chrome, ItemQuery query, List<Submitted.Barred> barred) {
    var page = desk.find(query, chrome.who().scopes(Right.READ));
    Set<ItemKey> shown = page.items().stream().map(Summary::key).collect(Collectors.toSet());
    html.send(
        response,
        "list",
        new ListPage(
            chrome,
            query,
            page,
            desk.units().stream().filter(unit -> chrome.may(Right.READ, unit.id())).toList(),
            desk.writing().of(chrome.who().account()),
            desk.reviewing().tasks(shown::contains).stream()
                .collect(Collectors.toMap(task -> task.item().key(), Function.identity())),
            desk.reviewing().alarming(chrome.who().where(Right.READ)),
            desk.releasing().schedule(chrome.who().where(Right.READ)).missed(),
            barred));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS);
    ItemKey key = Asked.key(request);
    Standing standing = desk.standing(key);
    Revision shown =
        Asked.revision(request)
            .map(number -> desk.revision(key, number))
            .orElseGet(standing::latest);
    html.send(
        response,
        "item",
        new ItemPage(
            chrome,
            shown,
            standing,
            sheets.of(shown.item()),
            new UnitTree(desk.units()).name(key.unit()),
            doubts.of(shown.item(), standing.released()),
            desk.reviewing().progress(key, shown.number())));
  }

  private void diff(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS);
    ItemKey key = Asked.key(request);
    html.send(
        response,
        "diff",
        new DiffPage(chrome, desk.standing(key), difference.rows(desk.comparison(key))));
  }

  private void button(HttpRules rules, String name, Done done, Button button, Right... anyOf) {
    rules.post(
        ITEM + "/" + name,
        (request, response) -> {
          Form form = Form.read(request);
          String who = frame.submitted(request, form, anyOf).account().account();
          ItemKey key = Asked.key(request);
          button.press(key, Asked.number(form.text("revision")), who, form);
          Html.redirect(response, Links.item(key) + "?" + done.query());
        });
  }

  /** What the record says of an approval, once all is examined (W11). */
  static String examined(Form form) {
    if (!Aspect.all(aspect -> form.has(aspect.field()))) {
      throw new Refused(Refusal.BAD_REQUEST, "请先看过全文，并逐项确认内容、过程、结果");
    }
    return Aspect.note();
  }

  private static Set<Quality> lacking(Form form) {
    return Quality.those(quality -> form.has(quality.field()));
  }

  private static String given(Form form) {
    String reason = form.text("reason");
    if (reason.isEmpty()) {
      throw new Refused(Refusal.BAD_REQUEST, "请写明原因");
    }
    return reason;
  }
}
