package openhall.kiosk.screen;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import openhall.content.Department;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FeeWords;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.Rule;

/** From where a resident stands to what he sees. Pure: same arguments, same screen. */
public final class Screens {
  /** Seconds between two looks of a countdown that should not be seen to move. */
  private static final int CALM_STEP = 10;

  private Screens() {}

  /**
   * The screen for {@code state} out of one release.
   *
   * @param now in the kiosk's own time zone; decides which fees and notices are in force
   */
  public static Screen screen(State state, Catalogue catalogue, LocalDateTime now) {
    var desk = new Desk(state, catalogue, now);
    Screen screen = at(state, desk);
    int seconds = Navigator.warning(state);
    Screen whole = seconds == 0 ? screen : warning(desk, screen, seconds);
    return state.settings().language() == Language.TRADITIONAL
        ? Retold.of(whole, Traditional::of)
        : whole;
  }

  /**
   * Instead of the screen that could not be made or drawn. Takes the least there is for granted.
   *
   * @param code from {@link FaultCode}
   */
  public static Screen trouble(State state, Catalogue catalogue, LocalDateTime now, String code) {
    Chrome chrome;
    try {
      chrome = new Desk(state, catalogue, now).chrome();
    } catch (RuntimeException unknown) {
      // What broke the page may break this as well, and the code has been told already.
      chrome = Chrome.plain(state.settings());
    }
    Tongue tongue = Tongue.of(state.settings().language());
    return new Screen.Trouble(
        chrome,
        tongue.say("这一页暂时打不开"),
        List.of(tongue.say("其他内容照常查看，请按“首页”。"), tongue.say("如果急着办事，请到咨询台询问，并告诉工作人员下面的代号。")),
        code);
  }

  /** Cost, time, visits and place of a procedure, for whatever shows it beside the touchscreen. */
  public static List<Answer> answers(Procedure procedure, Catalogue catalogue, LocalDateTime now) {
    return new Answers(new Desk(State.home(1), catalogue, now), procedure).all();
  }

  /** What a fee asks for in as few words as can be, such as 40 元/证. */
  public static String price(Fee fee) {
    return new FeeWords(Tongue.of(Language.SIMPLIFIED)).price(fee).inOneLine();
  }

  private static Screen at(State state, Desk desk) {
    boolean ours =
        state.isBlank()
            || state.place() instanceof Place.StaffDoor
            || state.place() instanceof Place.Staff;
    return ours || desk.catalogue().release().isPresent()
        ? at(state.place(), desk)
        : nothingYet(desk);
  }

  /**
   * The sheet of a procedure with what this resident has ticked, if it may be shown today; in
   * Chinese, since the window reads it, too.
   */
  public static Optional<Paper> paper(
      ItemKey key, State state, Catalogue catalogue, LocalDateTime now) {
    Settings chinese = state.settings().with(Language.SIMPLIFIED);
    var desk = new Desk(state.set(chinese), catalogue, now);
    return procedure(desk, key).map(procedure -> new OnceTold(desk, procedure).paper());
  }

  private static Optional<Procedure> procedure(Desk desk, ItemKey key) {
    return desk.catalogue()
        .item(key)
        .filter(item -> item.head().valid().contains(desk.today()))
        .filter(Procedure.class::isInstance)
        .map(Procedure.class::cast);
  }

  private static Screen at(Place place, Desk desk) {
    return switch (place) {
      case Place.StaffDoor _ -> StaffScreens.door(desk);
      case Place.Staff(StaffReport report) -> StaffScreens.page(desk, report);
      case Place.Home _ -> HomeScreen.of(desk);
      case Place.Blank _ -> new Screen.Blank(desk.chrome(), Blank.TITLE, Blank.WORDS);
      case Place.Search search -> SearchScreen.of(desk, search);
      case Place.Guide(Place.Facet by) -> GuideScreens.guide(desk, by);
      case Place.Procedures(Place.Facet by, String group) -> GuideScreens.list(desk, by, group);
      case Place.Fees(Place.FeeFacet by) -> FeeScreens.groups(desk, by);
      case Place.FeesOf(Place.FeeFacet by, String group) -> FeeScreens.board(desk, by, group);
      case Place.Rules _ -> RuleScreens.list(desk);
      case Place.Notices _ -> NoticeScreens.notices(desk);
      case Place.Results _ -> NoticeScreens.results(desk);
      case Place.Departments _ -> PlaceScreens.list(desk);
      case Place.Hotlines _ -> new Hotlines(desk).screen();
      case Place.Display _ -> new DisplayScreen(desk).screen();
      case Place.Page(ItemKey key) ->
          desk.catalogue()
              .item(key)
              .filter(item -> item.head().valid().contains(desk.today()))
              .map(item -> page(item, desk))
              .orElseGet(() -> gone(desk));
      case Place.Reckon(ItemKey key, String fee, Entered quantity) ->
          ReckonScreen.of(desk, key, fee, quantity).orElseGet(() -> gone(desk));
      case Place.Plan(ItemKey hall, String window) ->
          new PictureScreens(desk).plan(hall, window).orElseGet(() -> gone(desk));
      case Place.Along(ItemKey key, Printing printing) ->
          procedure(desk, key)
              .<Screen>map(procedure -> new TakeAlong(desk, procedure).screen(printing))
              .orElseGet(() -> gone(desk));
    };
  }

  private static Screen page(Item item, Desk desk) {
    return switch (item) {
      case Procedure procedure -> new ProcedureScreen(desk, procedure).screen();
      case FeeSchedule schedule -> FeeScreens.page(desk, schedule);
      case Rule rule -> RuleScreens.page(desk, rule);
      case Notice notice -> NoticeScreens.page(desk, notice);
      case Department department -> PlaceScreens.page(desk, department);
      case Hall hall -> PlaceScreens.page(desk, hall);
      case Picture picture -> new PictureScreens(desk).page(picture);
      case FinderAid _, Programme _ -> gone(desk);
    };
  }

  private static Screen gone(Desk desk) {
    return new Screen.Gone(
        desk.chrome(),
        desk.say("这一项已经不再公开"),
        desk.say("它刚刚更新、撤下，或者已过有效期。请回到首页重新查找，或{0}。", desk.askAt()));
  }

  private static Screen nothingYet(Desk desk) {
    return new Screen.NothingYet(
        desk.chrome(),
        desk.say("内容正在送达"),
        List.of(
            desk.say("这台屏幕刚刚装好，正在接收经过审核的公开内容，收到后会自己显示。"),
            desk.say("如果您现在就要办事，{0}。", desk.askAt())));
  }

  private static Screen warning(Desk desk, Screen under, int seconds) {
    boolean calm = desk.state().settings().calm();
    int said = calm ? Math.ceilDiv(seconds, CALM_STEP) * CALM_STEP : seconds;
    return new Screen.IdleWarning(
        under.chrome(),
        under,
        desk.say("您还在看吗？"),
        desk.say("为保护您的隐私，马上回到首页，输入和勾选的内容会清除。"),
        said,
        desk.say("我还在看"));
  }
}
