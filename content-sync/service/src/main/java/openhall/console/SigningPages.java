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
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.publication.Waiting;
import openhall.review.Paper;
import openhall.review.store.Enrolment;
import openhall.review.store.Given;
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
  private static final int MOST = 100;

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
    html.send(
        response,
        "signature",
        SignaturePage.of(
            chrome,
            paper.document() instanceof Item ? title : "撤回：" + title,
            "我以“%s”的职责为左边的第 %d 版签字：%s。"
                .formatted(duty.label(), paper.document().revision(), meaning(duty)),
            duty,
            Links.item(key) + "/sign",
            Map.of(
                "revision", Integer.toString(paper.document().revision()), "duty", duty.wireName()),
            keys(chrome.who().account(), key.unit(), duty),
            paper.bytes()));
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
    desk.signing()
        .signOwn(
            new Given(key, Asked.number(form.text("revision")), Asked.approval(form, duty)),
            session.account().account());
    Html.redirect(response, "/sign?" + Done.SIGNED.query());
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
