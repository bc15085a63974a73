package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.authoring.Unit;
import openhall.authoring.importing.Examiner;
import openhall.authoring.importing.Plan;
import openhall.authoring.importing.SourceFile;
import openhall.authoring.importing.Table;
import openhall.authoring.upload.TooManyWaiting;
import openhall.authoring.upload.Uploads;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.RowQuery;
import openhall.console.form.Shapes;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Files from the office: handed in, understood, looked at, and only then stored (W14–W16). */
final class ImportPages {

  private static final String IMPORTS = "/imports";
  private static final String BATCH = IMPORTS + "/{unit}/{batch}";
  private static final int FORM = 1 << 20;

  private final Frame frame;
  private final Desk desk;
  private final Uploads uploads;
  private final Html html;

  ImportPages(Frame frame, Desk desk, Uploads uploads, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.uploads = uploads;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(IMPORTS, this::list)
        .post(IMPORTS, this::accept)
        .get(BATCH, this::show)
        .post(BATCH + "/columns", this::name)
        .post(BATCH + "/again", this::again)
        .post(BATCH + "/take", this::take)
        .post(BATCH + "/discard", this::discard)
        .get(BATCH + "/rows/{row}", this::row)
        .post(BATCH + "/rows/{row}", this::correct);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.IMPORT, Right.DRAFT);
    List<Unit> units =
        desk.units().stream().filter(unit -> chrome.may(Right.DRAFT, unit.id())).toList();
    html.send(
        response,
        "imports",
        new ImportsPage(chrome, units, uploads.of(chrome.who().account()), desk.clock().instant()));
  }

  private void accept(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, SourceFile.LARGEST + FORM);
    Account who = frame.submitted(request, form, Right.DRAFT).account();
    UnitId unit = Asked.unit(form.text("unit"));
    Guard.check(who, unit, Right.DRAFT);
    byte[] file = Base64.getDecoder().decode(form.exact("file"));
    byte[] bytes = file.length > 0 ? file : pasted(form);
    if (bytes.length == 0) {
      throw new Refused(Refusal.BAD_REQUEST, "请选择一个文件，或粘贴文字");
    }
    if (bytes.length > SourceFile.LARGEST) {
      throw new Refused(Refusal.TOO_LARGE, "文件超过 10 MB，请拆成几个文件");
    }
    String name = file.length > 0 ? form.text("file.name") : "粘贴的文字";
    try {
      Html.redirect(
          response, Links.batch(uploads.accept(who.account(), unit, name(unit), name, bytes)));
    } catch (TooManyWaiting e) {
      throw new Refused(Refusal.TOO_MANY, "您已有 " + Uploads.MOST_WAITING + " 个文件等着处理，请先处理或放弃几个");
    }
  }

  /** As HTML where the browser has it, else each line as a paragraph. */
  private static byte[] pasted(Form form) {
    String words = form.text("words");
    String rich = form.text("html");
    if (words.isEmpty() || rich.startsWith("<")) {
      return (words.isEmpty() ? "" : rich).getBytes(StandardCharsets.UTF_8);
    }
    return words
        .lines()
        .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String name(UnitId unit) {
    return new UnitTree(desk.units()).name(unit);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.IMPORT, Right.DRAFT);
    Batch batch = batch(request);
    String unit = name(batch.unit());
    switch (batch.state()) {
      case NAMING -> columns(response, chrome, batch, asked(request, batch), List.of());
      case READING, BAD ->
          html.send(
              response, "reading", new ReadingPage(chrome, batch, unit, desk.clock().instant()));
      case READY -> {
        RowQuery query = Asked.rows(request.query());
        html.send(
            response,
            "import",
            new ImportPage(
                chrome,
                batch,
                unit,
                query,
                uploads.rows(batch, query),
                uploads.counts(batch),
                uploads.noted(batch)));
      }
    }
  }

  /** Another kind of list was chosen: its columns mean other things. */
  private Plan asked(ServerRequest request, Batch batch) {
    Plan plan = uploads.plan(batch).orElseThrow();
    return request
        .query()
        .first("kind")
        .asOptional()
        .flatMap(Item.Kind::of)
        .filter(Plan.kinds()::contains)
        .filter(kind -> kind != plan.kind())
        .map(kind -> uploads.guessed(uploads.table(batch), kind, name(batch.unit())))
        .orElse(plan);
  }

  private void columns(
      ServerResponse response, Chrome chrome, Batch batch, Plan plan, List<String> wrong) {
    html.send(
        response,
        "columns",
        new ColumnsPage(chrome, batch, name(batch.unit()), uploads.table(batch), plan, wrong));
  }

  private void name(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, FORM);
    var session = frame.submitted(request, form, Right.DRAFT);
    Batch batch = batch(request);
    if (batch.state() != Batch.State.NAMING) {
      throw new Refused(Refusal.CONFLICT, "这个文件正在读取或已经读过");
    }
    Table table = uploads.table(batch);
    Plan plan = ColumnsPage.plan(form, Asked.kind(form.text("kind")), table.headings().size());
    if (plan.objections().isEmpty()) {
      uploads.read(batch, plan, table);
      Html.redirect(response, Links.batch(batch));
    } else {
      Chrome chrome = frame.chrome(session, Chrome.Part.IMPORT, "");
      columns(response, chrome, batch, plan, plan.objections());
    }
  }

  private void again(ServerRequest request, ServerResponse response) {
    frame.submitted(request, Form.read(request), Right.DRAFT);
    Batch batch = batch(request);
    if (!batch.isStuck(desk.clock().instant())) {
      throw new Refused(Refusal.CONFLICT, "这个文件还在读取，请稍等");
    }
    uploads.again(batch);
    Html.redirect(response, Links.batch(batch));
  }

  private void take(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, FORM);
    Account who = frame.submitted(request, form, Right.DRAFT).account();
    Batch batch = batch(request);
    int taken =
        form.has("all")
            ? uploads.takeAll(batch, who.account())
            : uploads.take(batch, chosen(form), who.account());
    Html.redirect(
        response, Links.batch(batch) + "?" + (taken > 0 ? Done.TAKEN : Done.NONE_TAKEN).query());
  }

  private static Set<Integer> chosen(Form form) {
    return form.fields().keySet().stream()
        .filter(field -> field.matches("row\\.[0-9]{1,6}"))
        .map(field -> Integer.parseInt(field.substring("row.".length())))
        .collect(Collectors.toSet());
  }

  private void discard(ServerRequest request, ServerResponse response) {
    frame.submitted(request, Form.read(request), Right.DRAFT);
    Batch batch = batch(request);
    if (batch.state() == Batch.State.READING && !batch.isStuck(desk.clock().instant())) {
      throw new Refused(Refusal.CONFLICT, "这个文件正在读取，读完再放弃");
    }
    uploads.discard(batch);
    Html.redirect(response, IMPORTS + "?" + Done.DISCARDED.query());
  }

  private void row(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.IMPORT, Right.DRAFT);
    Batch batch = batch(request);
    show(response, chrome, batch, row(request, batch));
  }

  private void show(ServerResponse response, Chrome chrome, Batch batch, BatchRow row) {
    Item.Kind kind = row.kind().orElseThrow(ImportPages::noRow);
    html.send(
        response,
        "importrow",
        new ImportRowPage(chrome, batch, row, Examiner.fields(kind, row.json())));
  }

  private void correct(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, FORM);
    var session = frame.submitted(request, form, Right.DRAFT);
    Batch batch = batch(request);
    BatchRow row = row(request, batch);
    if (row.standing() == BatchRow.Standing.TAKEN) {
      throw new Refused(Refusal.CONFLICT, "这一条已经存为草稿，请到“内容”里修改");
    }
    BatchRow corrected = uploads.correct(batch, row, typed(form));
    if (form.has("draft")) {
      open(response, session.account(), batch, corrected);
    } else if (corrected.standing() == BatchRow.Standing.UNREADABLE) {
      show(response, frame.chrome(session, Chrome.Part.IMPORT, ""), batch, corrected);
    } else {
      Html.redirect(response, Links.batch(batch) + "?" + Done.CORRECTED.query());
    }
  }

  /** What cannot become an item yet goes on in its form, as far as it was understood. */
  private void open(ServerResponse response, Account who, Batch batch, BatchRow row) {
    Item.Kind kind = row.kind().orElseThrow();
    Map<String, String> fields = Shapes.of(kind).values(Examiner.tree(row.json())).fields();
    ItemKey key = desk.writing().begin(who.account(), batch.unit(), kind, fields);
    uploads.opened(batch, row, key);
    Html.redirect(response, Links.edit(key));
  }

  private static Map<String, String> typed(Form form) {
    var typed = new HashMap<String, String>();
    form.fields().keySet().stream()
        .filter(field -> field.startsWith("f."))
        .forEach(field -> typed.put(field.substring(2), form.text(field)));
    return typed;
  }

  /** What the address names; the unit in it was asked about before. */
  private Batch batch(ServerRequest request) {
    var parameters = request.path().pathParameters();
    return uploads
        .find(parameters.get("batch"))
        .filter(batch -> Links.unit(batch.unit()).equals(parameters.get("unit")))
        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这个文件，可能已经放弃或过期"));
  }

  private BatchRow row(ServerRequest request, Batch batch) {
    return Optional.of(request.path().pathParameters().get("row"))
        .filter(text -> text.matches("[0-9]{1,6}"))
        .flatMap(text -> uploads.row(batch, Integer.parseInt(text)))
        .orElseThrow(ImportPages::noRow);
  }

  private static Refused noRow() {
    return new Refused(Refusal.NOT_FOUND, "文件里没有这一条");
  }
}
