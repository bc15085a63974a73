package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.archive.Archive;
import openhall.archive.Bag;
import openhall.archive.Evidence;
import openhall.archive.Proof;
import openhall.archive.store.Filing;
import openhall.archive.store.FilingNumber;
import openhall.archive.store.FilingQuery;
import openhall.authoring.Scope;
import openhall.content.Item;
import openhall.desk.Desk;
import openhall.trust.Root;
import openhall.trust.Shortfall;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** What was ever released, to be looked up and taken out, never changed (W8–W10). */
final class ArchivePages {

  private static final String FILING = "/archive/filings/{filing}";

  private final Frame frame;
  private final Archive archive;
  private final Desk desk;
  private final Html html;
  private final ItemSheets sheets;

  ArchivePages(Frame frame, Archive archive, Desk desk, Html html) {
    this.frame = frame;
    this.archive = archive;
    this.desk = desk;
    this.html = html;
    this.sheets = new ItemSheets(desk);
  }

  void routing(HttpRules rules) {
    rules
        .get("/archive", this::list)
        .post("/archive/sealed", this::seal)
        .get(FILING, this::show)
        .get(FILING + "/file", this::file);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ARCHIVE, Right.READ);
    FilingQuery query = Asked.filings(request.query());
    UnitTree units = new UnitTree(desk.units()).within(chrome.who().scopes(Right.READ));
    html.send(
        response,
        "archive",
        new ArchivePage(
            chrome,
            query,
            archive.find(query, chrome.who().scopes(Right.READ)),
            archive.years(),
            units,
            seals(chrome.who())));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ARCHIVE, Right.READ);
    Evidence evidence = archive.evidence(filing(request, chrome));
    Filing filing = evidence.filing();
    Optional<Item> stood =
        Optional.of(filing)
            .filter(Filing::shows)
            .map(shown -> desk.revision(shown.key(), shown.revision()).item());
    List<Root> roots = archive.roots();
    html.send(
        response,
        "filing",
        new FilingPage(
            chrome,
            evidence,
            new UnitTree(desk.units()).name(filing.key().unit()),
            stood.map(ItemPage::fees).orElse(List.of()),
            stood.map(sheets::of).orElse(List.of()),
            evidence.file().map(proof -> proof.signatories(roots)).orElse(List.of()),
            evidence.file().stream()
                .flatMap(proof -> proof.lacking(roots).stream())
                .map(Shortfall::zh)
                .toList(),
            desk.reviewing().progress(filing.key(), filing.revision())));
  }

  private void file(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ARCHIVE, Right.READ);
    Filing filing = filing(request, chrome);
    Proof proof =
        archive
            .evidence(filing)
            .file()
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "这一件没有签名文件"));
    Download.of(response, "application/json", filing.number() + ".json").send(proof.file());
  }

  private void seal(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Account who = frame.submitted(request, form, Right.RELEASE).account();
    if (!seals(who)) {
      throw new Refused(Refusal.NOT_ALLOWED, "档案包含全部单位的内容和操作记录，须有全部单位的发布和查看操作记录的权限");
    }
    int year =
        Asked.year(form.text("year"))
            .filter(archive.years()::contains)
            .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "请选择有发布的年份"));
    String name = "openhall-" + year;
    Download.of(response, "application/zip", name + ".zip");
    try (var zip = new ZipOutputStream(response.outputStream())) {
      archive.seal(year, Bag.zipped(zip, name), who.account());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder holds the whole record, of all units and people. */
  private static boolean seals(Account who) {
    return Stream.of(Right.RELEASE, Right.AUDIT)
        .allMatch(right -> who.scopes(right).contains(Scope.EVERYWHERE));
  }

  /** The number names no unit, so the unit is asked about here. */
  private Filing filing(ServerRequest request, Chrome chrome) {
    Filing filing =
        FilingNumber.of(request.path().pathParameters().get("filing"))
            .flatMap(archive::find)
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这个备案号"));
    Guard.check(chrome.who(), filing.key().unit(), Right.READ);
    return filing;
  }
}
