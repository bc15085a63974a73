package openhall.kiosk.view;

import java.util.List;
import javafx.scene.Node;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screen.Chrome;
import openhall.kiosk.view.control.Glass;

/** Which view shows which screen. */
final class Views {
  private Views() {}

  static Node of(Glass glass, Screen screen) {
    Chrome chrome = screen.chrome();
    return switch (screen) {
      case Screen.Home home -> Frame.front(glass, chrome, HomeView.of(glass, home));
      case Screen.NothingYet none ->
          Frame.front(glass, chrome, QuietView.of(none.title(), none.words()));
      case Screen.Gone gone ->
          Frame.page(glass, chrome, QuietView.of(gone.title(), List.of(gone.words())));
      case Screen.Guide guide -> Frame.page(glass, chrome, GuideView.of(glass, guide));
      case Screen.ProcedureList list -> Frame.page(glass, chrome, ListViews.of(glass, list));
      case Screen.ProcedurePage page -> Frame.page(glass, chrome, ProcedureView.of(glass, page));
      case Screen.FeeBoard board -> Frame.page(glass, chrome, FeeViews.of(glass, board));
      case Screen.FeePage page -> Frame.page(glass, chrome, FeeViews.of(glass, page));
      case Screen.RuleList list -> Frame.page(glass, chrome, ListViews.of(glass, list));
      case Screen.RulePage page ->
          Frame.page(
              glass, chrome, Document.of(glass, page.title(), page.facts(), page.sections()));
      case Screen.NoticeList list -> Frame.page(glass, chrome, ListViews.of(glass, list));
      case Screen.NoticePage page -> Frame.page(glass, chrome, NoticeView.of(glass, page));
      case Screen.Departments list -> Frame.page(glass, chrome, ListViews.of(glass, list));
      case Screen.DepartmentPage page ->
          Frame.page(
              glass, chrome, Document.of(glass, page.title(), page.facts(), page.sections()));
      case Screen.HallPage page ->
          Frame.page(
              glass, chrome, Document.of(glass, page.title(), page.facts(), page.sections()));
      case Screen.Search search -> Frame.page(glass, chrome, SearchView.of(glass, search));
      case Screen.IdleWarning warning -> of(glass, warning.under());
    };
  }
}
