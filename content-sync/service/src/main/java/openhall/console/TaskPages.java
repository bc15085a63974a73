package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.accounts.Account;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Revision;
import openhall.authoring.Unit;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.desk.Task;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** What waits to be done, and which steps of review a unit demands (W4). */
final class TaskPages {

  private static final String STEPS = "/steps/{unit}";

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  TaskPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/tasks", this::tasks)
        .post("/tasks/approve", this::approve)
        .get("/steps", this::choose)
        .get(STEPS, this::steps)
        .post(STEPS, this::demand)
        .post(STEPS + "/drop", this::drop);
  }

  private void tasks(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.REVIEW, Right.READ);
    boolean mine = request.query().first("all").asOptional().isEmpty();
    Account who = chrome.who();
    List<Task> tasks =
        desk.reviewing().tasks(key -> who.may(Right.READ, key.unit())).stream()
            .filter(task -> !mine || isFor(who, task))
            .toList();
    int number = Asked.page(request.query());
    long overdue = tasks.stream().filter(t -> t.isOverdue(chrome.office().today())).count();
    var page =
        new Page<>(
            tasks.stream()
                .skip((number - 1L) * ItemQuery.PAGE_SIZE)
                .limit(ItemQuery.PAGE_SIZE)
                .toList(),
            number,
            tasks.size());
    html.send(
        response,
        "tasks",
        new TasksPage(
            chrome,
            page,
            mine,
            overdue,
            desk.reviewing().alarming(who.where(Right.READ)),
            new UnitTree(desk.units())));
  }

  /** Those that were ticked, but for what may not be approved by that person or not yet. */
  private void approve(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Account who = frame.submitted(request, form, Right.REVIEW).account();
    String examined = ItemPages.examined(form);
    List<Revision> approved =
        desk.workflow()
            .approveAll(
                who.account(),
                submitted ->
                    who.may(Right.REVIEW, submitted.key().unit())
                        && form.has(TasksPage.tick(submitted)),
                examined);
    Done done = approved.isEmpty() ? Done.NONE_CHOSEN : Done.APPROVED_CHOSEN;
    Html.redirect(response, "/tasks?" + done.query());
  }

  /** What waits for signatures has a page of its own, which knows who has signed. */
  private static boolean isFor(Account who, Task task) {
    return task.step() != Step.PUBLISH
        && Takers.may(who, task.step(), task.item().key().unit())
        && !task.item().author().equals(who.account());
  }

  private void choose(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.REVIEW, Right.READ);
    UnitId unit =
        request
            .query()
            .first("unit")
            .asOptional()
            .filter(text -> !text.isEmpty())
            .map(Asked::unit)
            .or(() -> readable(chrome).units().stream().map(Unit::id).findFirst())
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "还没有单位，请先在“单位”里新增"));
    Html.redirect(response, Links.steps(unit));
  }

  private void steps(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.REVIEW, Right.READ);
    send(response, chrome, unit(request), new Form(Map.of()), "");
  }

  private void demand(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    Unit unit = unit(request);
    try {
      String days = form.text("workdays");
      Step step = step(form);
      int limit = days.isEmpty() ? 0 : days(days);
      desk.reviewing()
          .demand(new Rule(unit.id(), kind(form), step, limit), session.account().account());
      Html.redirect(response, Links.steps(unit.id()) + "?" + Done.STEP_SET.query());
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.REVIEW, "");
      send(response, chrome, unit, form, e.problems().getFirst().zh());
    }
  }

  private void drop(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    Unit unit = unit(request);
    desk.reviewing().drop(unit.id(), kind(form), step(form), session.account().account());
    Html.redirect(response, Links.steps(unit.id()) + "?" + Done.STEP_DROPPED.query());
  }

  private void send(ServerResponse response, Chrome chrome, Unit unit, Form typed, String error) {
    html.send(
        response,
        "steps",
        new StepsPage(
            chrome, readable(chrome), unit, desk.reviewing().rules(unit.id()), typed, error));
  }

  static Step step(Form form) {
    return Step.of(form.text("step"))
        .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这一步，请从页面上选"));
  }

  private static Optional<Item.Kind> kind(Form form) {
    String kind = form.text("kind");
    return kind.isEmpty() ? Optional.empty() : Optional.of(Asked.kind(kind));
  }

  private static int days(String written) {
    if (!written.matches("[0-9]{1,4}")) {
      throw new InvalidContent("workdays", written, "期限写工作日的天数，如 3", "a number of workdays");
    }
    return Integer.parseInt(written);
  }

  private UnitTree readable(Chrome chrome) {
    return new UnitTree(desk.units()).within(chrome.who().scopes(Right.READ));
  }

  private Unit unit(ServerRequest request) {
    return CataloguePages.named(desk.units(), Asked.unit(request));
  }
}
