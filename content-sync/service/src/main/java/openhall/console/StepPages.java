package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import openhall.accounts.Account;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.State;
import openhall.content.ItemKey;
import openhall.desk.Desk;
import openhall.review.Urgency;
import openhall.review.steps.FiveStep;
import openhall.review.steps.Step;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Taking the steps of review of one item, and approving it at once (W4). */
final class StepPages {

  private static final String ITEM = "/items/{unit}/{id}";
  private static final int LONGEST_REASON = 500;

  private final Frame frame;
  private final Desk desk;

  StepPages(Frame frame, Desk desk) {
    this.frame = frame;
    this.desk = desk;
  }

  void routing(HttpRules rules) {
    rules
        .post(ITEM + "/pass", this::pass)
        .post(ITEM + "/urgent", this::urgent)
        .post(ITEM + "/confirm", this::confirm)
        .post(ITEM + "/reject", this::reject)
        .post(ITEM + "/five", this::five);
  }

  private void pass(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session =
        frame.submitted(request, form, Right.REVIEW, Right.SECRECY_REVIEW, Right.RELEASE);
    Account who = session.account();
    ItemKey key = Asked.key(request);
    int revision = Asked.number(form.text("revision"));
    Step step = TaskPages.step(form);
    if (!step.isAdded() || !Takers.may(who, step, key.unit())) {
      throw new Refused(Refusal.NOT_ALLOWED, "“" + step.label() + "”这一步不归您办");
    }
    if (desk.revision(key, revision).state() == State.SUBMITTED) {
      desk.workflow().pass(key, revision, step, who.account());
    } else {
      urgency().pass(key, revision, step, who.account());
    }
    back(response, key, revision, Done.STEP_PASSED);
  }

  private void urgent(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    ItemKey key = Asked.key(request);
    int revision = Asked.number(form.text("revision"));
    urgency()
        .approve(
            key,
            revision,
            session.account().account(),
            reason(form),
            desk.reviewing().afterwards(key));
    back(response, key, revision, Done.HURRIED);
  }

  private void confirm(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.REVIEW, Right.SECRECY_REVIEW);
    ItemKey key = Asked.key(request);
    int revision = Asked.number(form.text("revision"));
    urgency().confirm(key, revision, session.account().account());
    back(response, key, revision, Done.CONFIRMED);
  }

  private void reject(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.REVIEW, Right.SECRECY_REVIEW);
    ItemKey key = Asked.key(request);
    int revision = Asked.number(form.text("revision"));
    urgency().reject(key, revision, session.account().account(), reason(form));
    back(response, key, revision, Done.REJECTED);
  }

  private void five(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT, Right.REVIEW);
    ItemKey key = Asked.key(request);
    FiveStep step =
        FiveStep.of(form.text("step"))
            .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这一步，请从页面上选"));
    desk.reviewing()
        .community()
        .take(
            key,
            step,
            Asked.day(form.text("day")),
            form.text("document"),
            session.account().account());
    Html.redirect(response, Links.item(key) + "?" + Done.NOTED.query());
  }

  private Urgency urgency() {
    return desk.reviewing().urgency();
  }

  private static String reason(Form form) {
    String reason = form.text("reason");
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new Refused(Refusal.BAD_REQUEST, "请写明原因，不超过 " + LONGEST_REASON + " 字");
    }
    return reason;
  }

  private static void back(ServerResponse response, ItemKey key, int revision, Done done) {
    Html.redirect(response, Links.item(key) + "?revision=" + revision + "&" + done.query());
  }
}
