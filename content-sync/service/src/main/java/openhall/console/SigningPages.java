package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Unit;
import openhall.content.Document;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.publication.Waiting;
import openhall.review.Paper;
import openhall.review.store.Enrolment;
import openhall.review.store.Given;
import openhall.trust.Approval;
import openhall.trust.Duty;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** What waits for one's own signature, and signing it with the key that the browser keeps. */
final class SigningPages {

  static final Right[] SIGNERS = {
    Right.REVIEW, Right.SECRECY_REVIEW, Right.RELEASE, Right.AUTHORIZE
  };

  private static final String SIGN = "/items/{unit}/{id}/sign";
  private static final String MANY = "/sign/{unit}/{duty}";
  private static final String SIG = "sig:";
  private static final int MOST = 100;

  /** So many are read after another on one page. */
  private static final int AT_ONCE = 20;

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  SigningPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/sign", this::list)
        .get(MANY, this::showMany)
        .post(MANY, this::signMany)
        .get(SIGN, this::show)
        .get(SIGN + "/document", this::document)
        .post(SIGN, this::sign);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.SIGN, SIGNERS);
    List<Enrolment> keys = desk.signing().enrolling().valid(chrome.who().account());
    var rows = new ArrayList<SignPage.Row>();
    boolean more = false;
    for (Enrolment key : keys) {
      var ask =
          new Waiting.Ask(Optional.of(key.duty()), Optional.of(key.unit()), Optional.empty(), MOST);
      if (Duty.ofItems().contains(key.duty()) && chrome.may(Right.of(key.duty()), key.unit())) {
        Waiting.Batch batch = desk.signing().waiting(ask);
        more |= batch.next().isPresent();
        batch.waiting().stream()
            .filter(waiting -> isFor(waiting, key))
            .forEach(waiting -> rows.add(new SignPage.Row(waiting, key.duty())));
      }
    }
    html.send(
        response,
        "sign",
        new SignPage(
            chrome,
            keys,
            rows,
            desk.signing().enrolling().pending().stream()
                .filter(each -> chrome.may(Right.AUTHORIZE, each.enrolment().unit()))
                .limit(MOST)
                .toList(),
            more,
            desk.units().stream().collect(Collectors.toMap(Unit::id, Unit::name))));
  }

  /** Of that very unit, not signed with that key yet, and written by somebody else. */
  private boolean isFor(Waiting waiting, Enrolment key) {
    Document document = waiting.paper().document();
    return document.key().unit().equals(key.unit())
        && waiting.given().stream().noneMatch(given -> given.keyid().equals(key.keyid()))
        && !(document instanceof Item item
            && desk.revision(item.key(), item.revision()).author().equals(key.account()));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.SIGN, SIGNERS);
    Duty duty = duty(request.query().first("duty").orElse(""));
    ItemKey key = Asked.key(request);
    Guard.check(chrome.who(), key.unit(), Right.of(duty));
    Paper paper = paper(request);
    String title = desk.latest(key).item().title();
    int revision = paper.document().revision();
    String words = "我以“%s”的职责为左边的第 %d 版签字：%s。".formatted(duty.label(), revision, meaning(duty));
    html.send(
        response,
        "signature",
        new SignaturePage(
            chrome,
            title(paper, title),
            words,
            duty,
            Links.item(key) + "/sign",
            Map.of("revision", Integer.toString(revision), "duty", duty.wireName()),
            keys(chrome.who().account(), key.unit(), duty),
            false,
            List.of(piece(paper, title, "sig"))));
  }

  /** What waits in a unit, several on a page, so that whoever signs three hundred reads them on. */
  private void showMany(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.SIGN, SIGNERS);
    UnitId unit = Asked.unit(request);
    Duty duty = duty(request.path().pathParameters().get("duty"));
    Guard.check(chrome.who(), unit, Right.of(duty));
    List<Enrolment> keys = keys(chrome.who().account(), unit, duty);
    Optional<ItemKey> after =
        request.query().first("after").asOptional().map(id -> Asked.key(unit, id));
    List<Waiting> some = own(keys, unit, duty, after);
    if (some.isEmpty()) {
      Html.redirect(response, "/sign?" + Done.SIGNED.query());
      return;
    }
    String last = some.getLast().paper().document().key().id().value();
    html.send(
        response,
        "signature",
        new SignaturePage(
            chrome,
            "逐份签名",
            "我以“%s”的职责为左边勾选的每一份签字：%s。".formatted(duty.label(), meaning(duty)),
            duty,
            Links.sign(unit, duty),
            Map.of("after", last),
            keys,
            true,
            some.stream().map(SigningPages::piece).toList()));
  }

  /** What waits for one of the keys after that item. */
  private List<Waiting> own(List<Enrolment> keys, UnitId unit, Duty duty, Optional<ItemKey> start) {
    var some = new ArrayList<Waiting>();
    Optional<ItemKey> after = start;
    boolean more = !keys.isEmpty();
    while (more && some.size() < AT_ONCE) {
      int most = AT_ONCE - some.size();
      var batch =
          desk.signing()
              .waiting(new Waiting.Ask(Optional.of(duty), Optional.of(unit), after, most));
      batch.waiting().stream()
          .filter(waiting -> keys.stream().allMatch(key -> isFor(waiting, key)))
          .forEach(some::add);
      after = batch.next();
      more = after.isPresent();
    }
    return some;
  }

  private static SignaturePage.Piece piece(Waiting waiting) {
    Document document = waiting.paper().document();
    String field = SIG + document.key().id() + ":" + document.revision();
    return piece(waiting.paper(), waiting.title(), field);
  }

  private static SignaturePage.Piece piece(Paper paper, String title, String field) {
    Document document = paper.document();
    return SignaturePage.Piece.of(
        title(paper, title),
        Links.item(document.key()) + "/sign/document?revision=" + document.revision(),
        field,
        paper.bytes());
  }

  private static String title(Paper paper, String title) {
    return switch (paper.document()) {
      case Item _ -> title;
      case Tombstone _ -> "撤回：" + title;
    };
  }

  private static String meaning(Duty duty) {
    return switch (duty) {
      case DEPARTMENT -> "内容属实、准确、完整";
      case SECRECY_REVIEW -> "已经保密审查，可以公开";
      case RELEASE -> "同意发布";
      case AUTHORITY -> "这些人可以在本单位签字";
    };
  }

  private void document(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.SIGN, SIGNERS);
    send(response, paper(request).bytes());
  }

  static void send(ServerResponse response, byte[] document) {
    response
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(document);
  }

  private void sign(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, SIGNERS);
    ItemKey key = Asked.key(request);
    Duty duty = duty(form.text("duty"));
    Guard.check(session.account(), key.unit(), Right.of(duty));
    var given =
        new Given(
            key, Asked.number(form.text("revision")), Asked.approval(form, duty, form.text("sig")));
    desk.signing().signOwn(List.of(given), session.account().account());
    Html.redirect(response, "/sign?" + Done.SIGNED.query());
  }

  private void signMany(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, SIGNERS);
    UnitId unit = Asked.unit(request);
    Duty duty = duty(request.path().pathParameters().get("duty"));
    Guard.check(session.account(), unit, Right.of(duty));
    if (!form.has("seen")) {
      throw new Refused(Refusal.BAD_REQUEST, "请先逐份看过全文，并勾选确认");
    }
    List<Given> given =
        form.fields().entrySet().stream()
            .filter(field -> field.getKey().startsWith(SIG) && !field.getValue().isEmpty())
            .map(field -> given(unit, field.getKey(), Asked.approval(form, duty, field.getValue())))
            .toList();
    desk.signing().signOwn(given, session.account().account());
    String after = "?after=" + Asked.key(unit, form.text("after")).id();
    Html.redirect(response, Links.sign(unit, duty) + after + "&" + Done.SIGNED.query());
  }

  private static Given given(UnitId unit, String field, Approval approval) {
    int colon = field.lastIndexOf(':');
    ItemKey key = Asked.key(unit, field.substring(SIG.length(), Math.max(SIG.length(), colon)));
    return new Given(key, Asked.number(field.substring(colon + 1)), approval);
  }

  private Paper paper(ServerRequest request) {
    return Asked.revision(request)
        .flatMap(revision -> desk.signing().paper(Asked.key(request), revision))
        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "这一版现在不需要签名"));
  }

  private List<Enrolment> keys(String account, UnitId unit, Duty duty) {
    return desk.signing().enrolling().valid(account).stream()
        .filter(key -> key.unit().equals(unit) && key.duty() == duty)
        .toList();
  }

  private static Duty duty(String written) {
    return Duty.of(written)
        .filter(Duty.ofItems()::contains)
        .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这项职责"));
  }
}
