package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.publication.signer.PublicKeyFile;
import openhall.review.Enrolling;
import openhall.review.Proposal;
import openhall.review.store.Enrolment;
import openhall.trust.Duty;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Keys that browsers keep: making one's own, and approving those of the units below. */
final class KeyPages {

  private static final String OWN = "/me/keys";
  private static final String KEY = "/units/{unit}/keys/{keyid}";

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  KeyPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(OWN, this::own)
        .post(OWN, this::enrol)
        .get(OWN + "/{keyid}", this::publicKey)
        .get(KEY, this::show)
        .get(KEY + "/document", this::document)
        .post(KEY, this::approve);
  }

  private void own(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.OWN, SigningPages.SIGNERS);
    String account = chrome.who().account();
    html.send(
        response,
        "ownkeys",
        new OwnKeysPage(
            chrome,
            enrolling().valid(account),
            enrolling().waiting(account),
            desk.units().stream()
                .filter(unit ->
                    Arrays.stream(SigningPages.SIGNERS)
                        .anyMatch(right -> chrome.may(right, unit.id())))
                .toList(),
            Arrays.stream(Duty.values()).filter(duty -> chrome.may(Right.of(duty))).toList()));
  }

  /** For those who hold the root's keys, far from here. */
  private void publicKey(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.OWN, SigningPages.SIGNERS);
    String account = chrome.who().account();
    String keyid = request.path().pathParameters().get("keyid");
    Enrolment own =
        Stream.concat(enrolling().valid(account).stream(), enrolling().waiting(account).stream())
            .filter(key -> key.keyid().equals(keyid))
            .findFirst()
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "您没有登记过这把密钥"));
    Download.of(response, "application/json", Links.unit(own.unit()) + "-" + account + ".pub")
        .send(PublicKeyFile.write(own.key(), own.post()));
  }

  private void enrol(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, SigningPages.SIGNERS);
    UnitId unit = Asked.unit(form.text("unit"));
    Duty duty =
        Duty.of(form.text("duty")).orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这项职责"));
    Guard.check(session.account(), unit, Right.of(duty));
    String post = form.text("post");
    if (post.isEmpty() || post.length() > 100) {
      throw new Refused(Refusal.BAD_REQUEST, "请写明岗位，不超过 100 个字");
    }
    try {
      enrolling()
          .enrol(
              new Enrolment(
                  session.account().account(),
                  unit,
                  duty,
                  post,
                  form.text("spki"),
                  desk.clock().instant()),
              HexFormat.of().parseHex(form.text("proof")));
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "浏览器没有送来可用的密钥，请在本页重新登记");
    }
    Html.redirect(response, OWN + "?" + Done.ENROLLED.query());
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.SIGN, Right.AUTHORIZE);
    Proposal proposal = proposal(request);
    Enrolment asked = proposal.enrolment();
    String lost = proposal.replaced() == 0 ? "" : "，其原有的 " + proposal.replaced() + " 把同时作废";
    String revived =
        proposal.lapsed()
            ? "原来核准本单位的人已经更换，这份文件里的其他岗位（%s）也由此重新核准。".formatted(String.join("、", proposal.others()))
            : "";
    html.send(
        response,
        "signature",
        new SignaturePage(
            chrome,
            "核准签名密钥",
            "我以上级单位的授权签字：今后 %s（%s，%s）用这把新密钥签“%s”%s。%s"
                .formatted(
                    chrome.person(asked.account()),
                    asked.post(),
                    new UnitTree(desk.units()).name(asked.unit()),
                    asked.duty().label(),
                    lost,
                    revived),
            Duty.AUTHORITY,
            Links.key(asked),
            Map.of(),
            above(chrome.who().account(), asked.unit()),
            false,
            List.of(
                SignaturePage.Piece.of(
                    asked.post(), Links.key(asked) + "/document", "sig", proposal.document()))));
  }

  private void document(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.SIGN, Right.AUTHORIZE);
    SigningPages.send(response, proposal(request).document());
  }

  private void approve(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.AUTHORIZE);
    Enrolment asked = proposal(request).enrolment();
    boolean counts =
        enrolling()
            .approve(
                asked.unit(),
                asked.keyid(),
                Asked.approval(form, Duty.AUTHORITY, form.text("sig")),
                session.account().account());
    Done done = counts ? Done.KEY_COUNTS : Done.SIGNED;
    Html.redirect(response, "/sign?" + done.query());
  }

  private Proposal proposal(ServerRequest request) {
    var parameters = request.path().pathParameters();
    return enrolling()
        .pending(Asked.unit(parameters.get("unit")), parameters.get("keyid"))
        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有待办的登记，可能已经办过"));
  }

  private List<Enrolment> above(String account, UnitId unit) {
    return enrolling().valid(account).stream()
        .filter(key -> key.duty() == Duty.AUTHORITY)
        .filter(key -> unit.isWithin(key.unit()) && !unit.equals(key.unit()))
        .toList();
  }

  private Enrolling enrolling() {
    return desk.signing().enrolling();
  }
}
