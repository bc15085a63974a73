package openhall.console;

import java.util.List;
import openhall.accounts.Right;
import openhall.content.UnitId;
import openhall.paper.Posted;
import openhall.paper.Sheet;
import openhall.paper.store.Posting;
import openhall.web.Form;

/**
 * Where a unit's sheets hang and lie, and which have to be replaced (D3, D13, D15, D16).
 *
 * @param copies laid out this year
 * @param typed the sheet to enter, if one was chosen; what was refused, for {@code error}
 */
public record PostedPage(
    Chrome chrome,
    UnitId unit,
    String unitName,
    List<Posted> posted,
    long copies,
    Form typed,
    String error) {

  private static final int MOST_NAMED = 3;

  public PostedPage {
    posted = List.copyOf(posted);
  }

  static String address(UnitId unit) {
    return "/papers/" + Links.unit(unit) + "/posted";
  }

  public String address() {
    return address(unit);
  }

  public boolean adds() {
    return chrome.may(Right.DRAFT, unit);
  }

  /** The sheet that is to be entered; empty while none was chosen. */
  public String chosen() {
    return Sheet.named(typed.text("sheet")).map(Sheet::label).orElse("");
  }

  public static String label(Posting posting) {
    return Sheet.named(posting.sheet()).map(Sheet::label).orElse(posting.sheet());
  }

  /** What is printed on it; of many the first few by name. */
  public static String titles(Posting posting) {
    return named(posting.pieces().stream().map(Posting.Piece::title).toList());
  }

  /** The first few by name. */
  public static String named(List<String> titles) {
    String named = String.join("、", titles.stream().limit(MOST_NAMED).toList());
    return titles.size() > MOST_NAMED ? named + "… (" + titles.size() + ")" : named;
  }
}
