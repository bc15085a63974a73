package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/** Which view shows which screen. */
final class Views {
  private Views() {}

  static Node of(Glass glass, Screen screen) {
    var frame = new Frame(glass, screen.chrome());
    return switch (screen) {
      case Screen.Home home -> frame.front(HomeView.of(glass, home, frame.low()));
      case Screen.Blank blank -> frame.bare(QuietView.of(blank));
      case Screen.NothingYet none -> frame.front(QuietView.of(none.title(), none.words()));
      case Screen.Gone gone -> frame.page(QuietView.of(gone.title(), List.of(gone.words())));
      case Screen.Trouble trouble -> frame.page(TroubleView.of(glass, trouble));
      case Screen.StaffDoor door -> frame.page(StaffDoorView.of(glass, door));
      case Screen.StaffPage page ->
          frame.page(Document.of(glass, Heads.title(page.title(), page.note()), page.sections()));
      case Screen.Guide guide ->
          frame.page(
              GuideView.of(glass, guide),
              guide.search().stream().map(frame::search).toArray(Touch[]::new));
      case Screen.ProcedureList list -> frame.page(ListViews.of(glass, list));
      case Screen.ProcedurePage page ->
          frame.page(
              // A panel that lies has no height above the reach for more than the title.
              ProcedureView.of(glass, page, frame.low() && glass.mm().portrait()),
              frame.way(Signs.PHONE, glass.say("带走"), page.along()));
      case Screen.TakeAlong page -> frame.page(TakeAlongView.of(glass, page));
      case Screen.FeeBoard board ->
          frame.page(FeeViews.of(glass, board), frame.search(board.search()));
      case Screen.FeePage page -> frame.page(FeeViews.of(glass, page));
      case Screen.Reckoner page -> frame.page(ReckonView.of(glass, page));
      case Screen.RuleList list -> frame.page(ListViews.of(glass, list));
      case Screen.RulePage page ->
          frame.page(Document.of(glass, page.title(), page.facts(), page.sections()));
      case Screen.NoticeList list -> frame.page(ListViews.of(glass, list));
      case Screen.NoticePage page -> frame.page(NoticeView.of(glass, page));
      case Screen.Departments list -> frame.page(ListViews.of(glass, list));
      case Screen.DepartmentPage page ->
          frame.page(Document.of(glass, page.title(), page.facts(), page.sections()));
      case Screen.Hotlines page ->
          frame.page(Document.of(glass, Heads.title(page.title(), page.note()), page.sections()));
      case Screen.HallPage page ->
          frame.page(Document.of(glass, page.title(), page.facts(), page.sections()));
      case Screen.PicturePage page -> frame.page(PictureView.of(glass, page));
      case Screen.Display page -> frame.page(DisplayView.of(glass, page));
      case Screen.Search search -> frame.page(SearchView.of(glass, search));
      case Screen.IdleWarning warning -> of(glass, warning.under());
    };
  }
}
