package openhall.kiosk.view;

import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Millimetres;
import org.jspecify.annotations.Nullable;

/** What the drawing leaves room for. */
final class Metrics {
  // Of the drawing, in mm: head, title, status and bar; the buttons below a list; one row.
  private static final double AROUND = 300;
  private static final double ROW = 64;

  private Metrics() {}

  static int rows(Millimetres mm) {
    double room = mm.height() - mm.length(AROUND);
    return Math.max(3, (int) (room / mm.length(ROW)));
  }

  /** Whether two screens show the same thing, so that a long text stays where it was open. */
  static boolean sameThing(@Nullable Screen before, Screen now) {
    if (before instanceof Screen.IdleWarning warning) {
      return sameThing(warning.under(), now);
    }
    Screen shown = now instanceof Screen.IdleWarning warning ? warning.under() : now;
    return before != null && name(before).equals(name(shown));
  }

  private static String name(Screen screen) {
    return switch (screen) {
      case Screen.ProcedurePage page -> "procedure " + page.title();
      case Screen.TakeAlong page -> "along " + page.title();
      case Screen.FeePage page -> "fees " + page.title();
      case Screen.Reckoner page -> "reckon " + page.title() + page.typed();
      case Screen.RulePage page -> "rule " + page.title();
      case Screen.NoticePage page -> "notice " + page.title();
      case Screen.DepartmentPage page -> "department " + page.title();
      case Screen.Hotlines _ -> "hotlines";
      case Screen.Display _ -> "display";
      case Screen.HallPage page -> "hall " + page.title();
      case Screen.PicturePage page -> "picture " + page.title() + page.note();
      case Screen.Home _ -> "home";
      case Screen.Guide s -> "guide " + s.title() + s.tabs() + s.paging();
      case Screen.ProcedureList s -> "list " + s.title() + s.paging();
      case Screen.FeeBoard s -> "board " + s.title();
      case Screen.RuleList s -> "rules " + s.paging();
      case Screen.NoticeList s -> s.title() + s.paging();
      case Screen.Departments s -> "departments " + s.paging();
      case Screen.Search s -> "search " + s.typed() + s.paging();
      case Screen.Gone _ -> "gone";
      case Screen.Blank _ -> "blank";
      case Screen.NothingYet _ -> "nothing";
      case Screen.Trouble s -> "trouble " + s.code();
      case Screen.StaffDoor _ -> "door";
      case Screen.StaffPage _ -> "staff";
      case Screen.IdleWarning warning -> name(warning.under());
    };
  }
}
