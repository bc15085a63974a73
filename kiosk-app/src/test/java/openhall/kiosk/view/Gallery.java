package openhall.kiosk.view;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Door;
import openhall.kiosk.screen.Equipment;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Indexed;
import openhall.kiosk.screen.Language;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.PaperFormat;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.PrintTrouble;
import openhall.kiosk.screen.Printing;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.StaffReport;
import openhall.kiosk.screen.State;

/** Every screen a resident can come to, made from the sample content by touches. */
final class Gallery {
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);

  private static final UnitId STREET = SampleCatalogue.PINGAN;
  private static final UnitId DISTRICT = new UnitId("nanhe");

  private static final Event.Set LARGE = new Event.Set(Settings.PLAIN.with(Settings.Size.LARGE));
  private static final Event.Set LARGEST =
      new Event.Set(Settings.PLAIN.with(Settings.Size.LARGEST));
  private static final Event.Set DARK = new Event.Set(Settings.PLAIN.with(Settings.Theme.DARK));
  private static final Event.Set ENGLISH = new Event.Set(Settings.PLAIN.with(Language.ENGLISH));
  private static final Event.Set TRADITIONAL =
      new Event.Set(Settings.PLAIN.with(Language.TRADITIONAL));
  private static final Event.Set CONTRAST =
      new Event.Set(Settings.PLAIN.with(Settings.Theme.CONTRAST));
  private static final Event.Set LOW = new Event.Set(Settings.PLAIN.withLow(true));

  private static final StaffReport REPORT =
      new StaffReport(
          List.of(
              new StaffReport.Chapter(
                  "内容",
                  List.of(
                      StaffReport.Line.fine("本机内容", "第 12 版，11月22日 09:14 签发"),
                      StaffReport.Line.look("最近一次同步", "连不上内容服务，请检查网络和服务，11月23日 09:20"),
                      StaffReport.Line.fine("U 盘", "开机以来没有插过"))),
              new StaffReport.Chapter(
                  "机器",
                  List.of(
                      StaffReport.Line.look("触摸", "没有找到触摸面板，请检查它的 USB 线"),
                      StaffReport.Line.fine("屏幕", "1080×1920 像素，每毫米 2.02 像素，约 535×950 毫米"))),
              new StaffReport.Chapter(
                  "出过的错",
                  List.of(StaffReport.Line.look("P-7K3", "内容页 nanhe/pingan/p-elder-card，共 2 次")))));
  private static final Catalogue SAMPLE = Indexed.of(SampleCatalogue.sample());

  /** On a standing panel. */
  static final Room TEN = new Room(10, false);

  private Gallery() {}

  /** One of them, on a panel with room for ten rows. */
  static Screen screen(String name) {
    return Objects.requireNonNull(screens(TEN).get(name), name);
  }

  static Map<String, Screen> screens(Room room) {
    return screens(room, SAMPLE, text -> text, Settings.PLAIN);
  }

  /** All that is not set otherwise by touches, as somebody with these settings sees it. */
  static Map<String, Screen> screens(Room room, Settings settings) {
    return screens(room, SAMPLE, text -> text, settings);
  }

  /** The same without a Han character in the content. */
  static Map<String, Screen> withoutHan(Room room, Settings settings) {
    return screens(room, SampleCatalogue.withoutHan(), SampleCatalogue::unHan, settings);
  }

  private static Map<String, Screen> screens(
      Room room, Catalogue sample, UnaryOperator<String> script, Settings settings) {
    var screens = new LinkedHashMap<String, Screen>();
    State home = Navigator.next(State.home(room), new Event.Set(settings));
    ways(script)
        .forEach((name, events) -> {
          boolean asked = Stream.of(events).noneMatch(Event.Set.class::isInstance);
          if (asked || settings.equals(Settings.PLAIN)) {
            screens.put(name, Screens.screen(after(home, events), sample, NOW));
          }
        });
    alongs(home).forEach((name, state) -> screens.put(name, Screens.screen(state, sample, NOW)));
    screens.put("nothing-yet", Screens.screen(home, SampleCatalogue.empty(), NOW));
    screens.put("gone", Screens.screen(after(home, page(STREET, "p-none")), sample, NOW));
    screens.put(
        "trouble", Screens.trouble(after(home, page(STREET, "p-none")), sample, NOW, "P-7K3"));
    return screens;
  }

  private static Map<String, Event[]> ways(UnaryOperator<String> script) {
    String police = script.apply("南禾区公安分局");
    Event typed = new Event.Typed(script.apply("身份证"));
    Event fees = open(new Place.FeesOf(Place.FeeFacet.DEPARTMENT, police));
    var ways = new LinkedHashMap<String, Event[]>();
    Event card = page(STREET, "p-idcard-replace");
    ways.put("home", new Event[] {});
    ways.put("guide-department", of(open(new Place.Guide(Place.Facet.DEPARTMENT))));
    ways.put("guide-theme", of(open(new Place.Guide(Place.Facet.THEME))));
    ways.put("procedure-list", of(open(new Place.Procedures(Place.Facet.DEPARTMENT, police))));
    ways.put("procedure", of(card, new Event.Tick(key(STREET, "p-idcard-replace"), "居民户口簿")));
    Event flow = page(STREET, "p-food-licence");
    ways.put("procedure-flow", of(flow));
    ways.put("large-procedure-flow", of(LARGE, flow));
    ways.put("largest-procedure-flow", of(LARGEST, flow));
    ways.put("dark-procedure-flow", of(DARK, flow));
    Event sample = page(STREET, "i-idcard-form");
    Event plan = open(new Place.Plan(key(STREET, "h-pingan"), "3"));
    ways.put("sample", of(card, sample));
    ways.put("large-sample", of(LARGE, card, sample));
    ways.put("dark-sample", of(DARK, card, sample));
    ways.put("low-sample", of(LOW, card, sample));
    ways.put("plan", of(card, plan));
    ways.put("largest-plan", of(LARGEST, card, plan));
    ways.put("contrast-plan", of(CONTRAST, card, plan));
    ways.put("hall-plan", of(page(STREET, "h-pingan"), page(STREET, "i-pingan-plan")));
    ways.put("along", of(card, along()));
    ways.put("large-along", of(LARGE, card, along()));
    ways.put("contrast-along", of(CONTRAST, card, along()));
    ways.put("low-along", of(LOW, card, along()));
    ways.put("fees", of(open(new Place.Fees(Place.FeeFacet.DEPARTMENT))));
    ways.put("fees-kind", of(open(new Place.Fees(Place.FeeFacet.KIND))));
    ways.put("fee-board", of(fees));
    ways.put("fee-page", of(page(DISTRICT, "f-water")));
    ways.put("fees-enterprise", of(open(new Place.Fees(Place.FeeFacet.ENTERPRISE))));
    ways.put("fees-together", of(open(new Place.Fees(Place.FeeFacet.TOGETHER))));
    ways.put("together", of(page(STREET, "p-build-fees")));
    ways.put("search-fees-empty", of(feeSearch()));
    ways.put("search-fees", of(feeSearch(), new Event.Typed(script.apply("费"))));
    ways.put("large-search-fees", of(LARGE, feeSearch(), new Event.Typed(script.apply("费"))));
    ways.put("reckon-empty", of(reckon("f-water", "home-2026")));
    ways.put("reckon", of(reckon("f-water", "home-2026"), new Event.Typed("356.5")));
    ways.put("reckon-court", of(reckon("f-court", "property"), new Event.Typed("987654321.99")));
    ways.put(
        "large-reckon", of(LARGE, reckon("f-court", "property"), new Event.Typed("987654.25")));
    ways.put(
        "largest-reckon", of(LARGEST, reckon("f-court", "property"), new Event.Typed("250000")));
    ways.put("dark-reckon", of(DARK, reckon("f-water", "home-2026"), new Event.Typed("200")));
    ways.put("low-reckon", of(LOW, reckon("f-water", "home-2026"), new Event.Typed("200")));
    ways.put(
        "english-reckon", of(ENGLISH, reckon("f-court", "property"), new Event.Typed("250000")));
    ways.put(
        "contrast-reckon", of(CONTRAST, reckon("f-water", "home-2026"), new Event.Typed("200")));
    ways.put("rules", of(open(new Place.Rules())));
    ways.put("rule", of(page(STREET, "r-open-government")));
    ways.put("notices", of(open(new Place.Notices())));
    ways.put("notice", of(page(STREET, "n-appoint-director")));
    ways.put("results", of(open(new Place.Results())));
    ways.put("result", of(page(STREET, "n-finance-2026q3")));
    ways.put("departments", of(open(new Place.Departments())));
    ways.put("department", of(page(STREET, "d-party-gov")));
    ways.put("people", of(page(STREET, "d-service")));
    ways.put("large-people", of(LARGE, page(STREET, "d-service")));
    ways.put("largest-people", of(LARGEST, page(STREET, "d-service")));
    ways.put("contrast-people", of(CONTRAST, page(STREET, "d-service")));
    ways.put("hall", of(page(STREET, "h-pingan")));
    ways.put("hotlines", of(open(new Place.Hotlines())));
    ways.put("display", of(open(new Place.Display())));
    ways.put("search-empty", of(open(new Place.Search())));
    ways.put("search-found", of(typed));
    ways.put("search-none", of(new Event.Typed("xyzq")));
    ways.put("news", of(card, new Event.ReleaseOffered()));
    ways.put("large-news", of(LARGE, card, new Event.ReleaseOffered()));
    ways.put("blank", of(new Event.Blanked(true)));
    ways.put("staff-door", of(new Event.SealHeld(), new Event.Typed("4"), new Event.Typed("8")));
    ways.put("staff-unset", of(new Event.SealHeld(), new Event.DoorAnswered(new Door.Unset())));
    ways.put(
        "large-staff-wrong",
        of(LARGE, new Event.SealHeld(), new Event.DoorAnswered(new Door.Shut(30, true))));
    ways.put("staff", of(new Event.SealHeld(), new Event.DoorAnswered(new Door.Open(REPORT))));
    ways.put("search-window", of(new Event.Typed("3号窗口")));
    ways.put("search-nine", of(nine(), new Event.Typed("⑦③⑨")));
    ways.put("search-digits", of(open(new Place.Search(Place.Keys.DIGITS))));
    ways.put("search-words", of(new Event.Typed("jz")));
    ways.put("large-search-nine", of(LARGE, nine()));
    ways.put("large-search-words", of(LARGE, new Event.Typed("sf")));
    ways.put("largest-search-nine", of(LARGEST, nine(), new Event.Typed("⑦③")));
    ways.put("english-search-none", of(ENGLISH, new Event.Typed("xyzq")));
    ways.put("english-search-nine", of(ENGLISH, nine()));
    ways.put("guide-audience", of(open(new Place.Guide(Place.Facet.AUDIENCE))));
    ways.put("guide-window", of(open(new Place.Guide(Place.Facet.WINDOW))));
    ways.put("large-home", of(LARGE));
    ways.put("large-procedure", of(LARGE, card));
    ways.put("large-fees", of(LARGE, fees));
    ways.put("large-search", of(LARGE, typed));
    ways.put("large-guide", of(LARGE, open(new Place.Guide(Place.Facet.DEPARTMENT))));
    ways.put("largest-home", of(LARGEST));
    ways.put("largest-procedure", of(LARGEST, card));
    ways.put("largest-fees", of(LARGEST, fees));
    ways.put("largest-search", of(LARGEST, typed));
    ways.put("largest-guide", of(LARGEST, open(new Place.Guide(Place.Facet.DEPARTMENT))));
    ways.put("largest-hall", of(LARGEST, page(STREET, "h-pingan")));
    ways.put("largest-notices", of(LARGEST, open(new Place.Notices())));
    ways.put("largest-result", of(LARGEST, page(STREET, "n-finance-2026q3")));
    ways.put("largest-display", of(LARGEST, open(new Place.Display())));
    ways.put("largest-along", of(LARGEST, card, along()));
    ways.put("dark-home", of(DARK));
    ways.put("dark-procedure", of(DARK, card));
    ways.put("dark-search", of(DARK, typed));
    ways.put("dark-fees", of(DARK, fees));
    ways.put("dark-display", of(DARK, open(new Place.Display())));
    ways.put("english-home", of(ENGLISH));
    ways.put("english-procedure", of(ENGLISH, card));
    ways.put("english-search", of(ENGLISH, typed));
    ways.put("english-fees", of(ENGLISH, fees));
    ways.put("english-large-home", of(new Event.Set(LARGE.settings().with(Language.ENGLISH))));
    ways.put("english-display", of(ENGLISH, open(new Place.Display())));
    ways.put("traditional-home", of(TRADITIONAL));
    ways.put("traditional-procedure", of(TRADITIONAL, card));
    ways.put("contrast-home", of(CONTRAST));
    ways.put("contrast-procedure", of(CONTRAST, card));
    ways.put("low-home", of(LOW));
    ways.put("low-procedure", of(LOW, card));
    ways.put("low-search", of(LOW, typed));
    ways.put("low-list", of(LOW, open(new Place.Procedures(Place.Facet.DEPARTMENT, police))));
    ways.put("low-large-home", of(new Event.Set(LARGE.settings().withLow(true))));
    ways.put(
        "idle",
        Stream.concat(Stream.of(card), Stream.generate(Event.SecondPassed::new).limit(62))
            .toArray(Event[]::new));
    return ways;
  }

  /** The page to take along beside a printer, and with an address for telephones. */
  private static Map<String, State> alongs(State home) {
    ItemKey card = key(STREET, "p-idcard-replace");
    Event page = page(STREET, "p-idcard-replace");
    Event print = new Event.Print(card);
    Event failed = new Event.Printed(card, new Printing.Failed(PrintTrouble.NO_PAPER));
    State beside = beside(home, "");
    State known = beside(home, "https://open.nanhe.example.gov.cn");
    var states = new LinkedHashMap<String, State>();
    states.put("along-printer", after(beside, page, along()));
    states.put("along-address", after(known, page, along()));
    states.put("along-printing", after(beside, page, along(), print));
    states.put(
        "along-printed",
        after(beside, page, along(), print, new Event.Printed(card, new Printing.Out())));
    states.put("along-no-paper", after(beside, page, along(), print, failed));
    states.put("large-along-no-paper", after(beside, LARGE, page, along(), print, failed));
    states.put("low-along-no-paper", after(beside, LOW, page, along(), print, failed));
    return states;
  }

  private static State beside(State home, String address) {
    var has = new Equipment(Optional.of(PaperFormat.A4), address);
    return after(State.home(home.room(), has), new Event.Set(home.settings()));
  }

  private static State after(State home, Event... events) {
    State state = home;
    for (Event event : events) {
      state = Navigator.next(state, event);
    }
    return state;
  }

  private static Event nine() {
    return open(new Place.Search(Place.Keys.NINE));
  }

  private static Event[] of(Event... events) {
    return events;
  }

  private static Event along() {
    return open(new Place.Along(key(STREET, "p-idcard-replace")));
  }

  private static Event open(Place place) {
    return new Event.Open(place);
  }

  private static Event feeSearch() {
    return open(new Place.Search(Place.Keys.ALPHABET, Place.Within.FEES));
  }

  private static Event reckon(String schedule, String fee) {
    return open(new Place.Reckon(key(DISTRICT, schedule), fee));
  }

  private static Event page(UnitId unit, String id) {
    return open(new Place.Page(key(unit, id)));
  }

  private static ItemKey key(UnitId unit, String id) {
    return new ItemKey(unit, new ItemId(id));
  }
}
