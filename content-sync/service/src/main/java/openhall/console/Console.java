package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import openhall.accounts.Accounts;
import openhall.accounts.Federation;
import openhall.accounts.Guard;
import openhall.archive.Archive;
import openhall.authoring.upload.Uploads;
import openhall.completeness.Completeness;
import openhall.console.language.Language;
import openhall.desk.Desk;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.pages.Pages;
import openhall.paper.Prints;
import openhall.paper.Works;
import openhall.publication.Published;
import openhall.reports.Reports;
import openhall.web.Assets;
import openhall.web.Refusal;
import openhall.web.Refused;

/** The staff pages. */
public final class Console implements HttpService {

  private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

  /** Every address of a page or a form: known, so another method is no unknown address. */
  static final List<String> ADDRESSES =
      List.of(
          "/",
          "/language",
          "/signin",
          "/signout",
          "/setup",
          "/password",
          "/items",
          "/items/{unit}/{id}",
          "/items/{unit}/{id}/screens",
          "/items/{unit}/{id}/{page:diff|submit|reopen|approve|return|withdraw}",
          "/items/{unit}/{id}/{step:pass|urgent|confirm|reject|five}",
          "/tasks",
          "/tasks/approve",
          "/steps",
          "/steps/{unit}",
          "/steps/{unit}/drop",
          "/items/new",
          "/items/submit",
          "/items/{unit}/{id}/edit",
          "/items/{unit}/{id}/edit/{part:keep|preview}",
          "/items/{unit}/{id}/edit/preview/{screen:touch|board}",
          "/items/{unit}/{id}/paper",
          "/papers",
          "/papers/{unit}/{sheet:notice|leaflet|poster|fees|desk|window|card|rules|guide|wall|banner}",
          "/items/{unit}/{id}/sign",
          "/items/{unit}/{id}/sign/document",
          "/sign",
          "/sign/{unit}/{duty}",
          "/units/{unit}/keys/{keyid}",
          "/units/{unit}/keys/{keyid}/document",
          "/me/keys",
          "/me/keys/{keyid}",
          "/imports",
          "/imports/{unit}/{batch}",
          "/imports/{unit}/{batch}/{act:columns|again|take|discard}",
          "/imports/{unit}/{batch}/rows/{row}",
          "/release",
          "/release/plans/{plan}/{act:move|cancel}",
          "/blank",
          "/blank/{unit}/{order}/lift",
          "/devices",
          "/devices/accept",
          "/devices/{unit}/{device}",
          "/devices/{unit}/{device}/{act:block|unblock|ask|picture}",
          "/audit",
          "/catalogue",
          "/catalogue/{unit}",
          "/catalogue/{unit}/new",
          "/catalogue/{unit}/matrix.csv",
          "/catalogue/{unit}/due",
          "/catalogue/{unit}/due.ics",
          "/catalogue/{unit}/withheld",
          "/catalogue/{unit}/withheld/{node}",
          "/catalogue/{unit}/entries/{node}",
          "/catalogue/{unit}/entries/{node}/{act:fill|unfill|exempt|event|declare|end}",
          "/completeness",
          "/completeness.csv",
          "/archive",
          "/archive/sealed",
          "/archive/filings/{filing}",
          "/archive/filings/{filing}/file",
          "/figures",
          "/figures/workbook",
          "/figures/{unit}/outreach",
          "/figures/{unit}/outreach/{entry}/remove",
          "/figures/{unit}/return",
          "/accounts",
          "/accounts/{account}",
          "/accounts/{account}/{act:grant|withdraw|link|disable|enable}",
          "/units",
          "/me",
          "/me/here",
          "/me/password",
          "/me/sessions/{ref}/end");

  private final Html html = new Html();
  private final SignInPages signIn;
  private final Optional<DirectoryPages> directory;
  private final ItemPages items;
  private final TaskPages tasks;
  private final StepPages steps;
  private final EditPages edit;
  private final NewPages fresh;
  private final SigningPages signing;
  private final KeyPages keys;
  private final ImportPages imports;
  private final ReleasePages release;
  private final BlankPages blank;
  private final DevicePages devices;
  private final DeviceOrderPages deviceOrders;
  private final CataloguePages catalogue;
  private final EntryPages entries;
  private final WithheldPages withheld;
  private final CompletenessPages completeness;
  private final ArchivePages archive;
  private final FiguresPages figures;
  private final AuditPages audit;
  private final PeoplePages people;
  private final UnitPages units;
  private final MyPages own;
  private final PaperPages papers;

  /**
   * @param federation absent while the office has no directory
   * @param screens absent where nobody draws what screens would show
   */
  public Console(
      Accounts accounts,
      Guard guard,
      Optional<Federation> federation,
      Desk desk,
      Published published,
      Archive archived,
      Reports reports,
      Uploads uploads,
      Completeness complete,
      Pages pages,
      Prints prints,
      Works works,
      Devices fleet,
      Orders orders,
      Optional<ScreenPreview> screens) {
    var frame = new Frame(guard, accounts, desk, desk.clock());
    signIn = new SignInPages(accounts, guard, federation.isPresent(), html);
    directory = federation.map(each -> new DirectoryPages(each, guard, html));
    items = new ItemPages(frame, desk, html);
    tasks = new TaskPages(frame, desk, html);
    steps = new StepPages(frame, desk);
    edit = new EditPages(frame, desk, pages, screens, published, html);
    fresh = new NewPages(frame, desk, html);
    signing = new SigningPages(frame, desk, html);
    keys = new KeyPages(frame, desk, html);
    imports = new ImportPages(frame, desk, uploads, html);
    release = new ReleasePages(frame, desk, published, html);
    blank = new BlankPages(frame, desk, html);
    var device = new OneDevice(fleet, orders, desk, published, html);
    devices = new DevicePages(frame, device);
    deviceOrders = new DeviceOrderPages(frame, orders, device);
    catalogue = new CataloguePages(frame, complete, desk, html);
    entries = new EntryPages(frame, complete, desk, html);
    withheld = new WithheldPages(frame, complete, desk, html);
    completeness = new CompletenessPages(frame, complete, desk, html);
    archive = new ArchivePages(frame, archived, desk, html);
    figures = new FiguresPages(frame, reports, desk, html);
    audit = new AuditPages(frame, desk, html);
    people = new PeoplePages(frame, guard, accounts, desk, html);
    units = new UnitPages(frame, desk, html);
    papers = new PaperPages(frame, desk, prints, works, html);
    own = new MyPages(frame, guard, accounts, federation, desk, html);
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", (_, response) -> Html.redirect(response, "/items"));
    rules.register(
        "/assets",
        new Assets()
            .with("pico.css", PICO + "pico.min.css", "text/css")
            .with("htmx.js", HTMX + "htmx.min.js", "text/javascript")
            .with("session.js", "/openhall/console/session.js", "text/javascript")
            .with("sign.js", "/openhall/console/sign.js", "text/javascript")
            .with("edit.js", "/openhall/console/edit.js", "text/javascript")
            .with("ticks.js", "/openhall/console/ticks.js", "text/javascript")
            .with("import.js", "/openhall/console/import.js", "text/javascript")
            .with("console.css", "/openhall/console/console.css", "text/css")
            .with("page.css", "/openhall/pages/page.css", "text/css")
            .with("mark.svg", "/openhall/console/mark.svg", "image/svg+xml"));
    rules.get("/language", Console::speak);
    signIn.routing(rules);
    directory.ifPresent(pages -> pages.routing(rules));
    items.routing(rules);
    tasks.routing(rules);
    steps.routing(rules);
    edit.routing(rules);
    fresh.routing(rules);
    signing.routing(rules);
    keys.routing(rules);
    imports.routing(rules);
    release.routing(rules);
    blank.routing(rules);
    devices.routing(rules);
    deviceOrders.routing(rules);
    catalogue.routing(rules);
    entries.routing(rules);
    withheld.routing(rules);
    completeness.routing(rules);
    archive.routing(rules);
    figures.routing(rules);
    audit.routing(rules);
    people.routing(rules);
    units.routing(rules);
    own.routing(rules);
    papers.routing(rules);
    ADDRESSES.forEach(address -> rules.any(address, Console::refuseMethod));
  }

  private static void speak(ServerRequest request, ServerResponse response) {
    Language.tagged(request.query().first("to").orElse("")).choose(response);
    Html.redirect(response, SignInPages.local(request.query().first("next").orElse("")));
  }

  private static void refuseMethod(ServerRequest request, ServerResponse response) {
    throw new Refused(Refusal.METHOD, "请从菜单重新进入，不要直接打开表单的地址");
  }

  /** Shows a refusal as a page; a stranger who only looked is asked to sign in. */
  public void refused(ServerRequest request, ServerResponse response, Refused refused) {
    boolean looked = request.prologue().method().equals(Method.GET);
    if (looked && refused.reason() == Refusal.NOT_SIGNED_IN) {
      String next = request.prologue().uriPath().rawPath();
      Html.redirect(response, "/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
      return;
    }
    html.send(response, "refused", new RefusedPage(refused, back(request)));
  }

  /** The page of a refusal before it is known what is asked for. */
  public byte[] refused(Refused refused) {
    return html.bytes("refused", new RefusedPage(refused, ""), Language.CHINESE);
  }

  // Only to a page of ours, whatever the header says.
  private static String back(ServerRequest request) {
    Optional<String> host = request.headers().first(HeaderNames.HOST);
    try {
      URI from = URI.create(request.headers().first(HeaderNames.REFERER).orElse(""));
      boolean ours = host.filter(h -> h.equalsIgnoreCase(from.getRawAuthority())).isPresent();
      boolean same = from.equals(request.requestedUri().toUri());
      String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
      return ours && !same ? from.getRawPath() + query : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
