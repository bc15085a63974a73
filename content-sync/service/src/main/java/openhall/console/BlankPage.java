package openhall.console;

import java.time.Instant;
import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.Unit;
import openhall.publication.store.Blanked;
import openhall.trust.BlankOrder;
import openhall.web.Form;

/**
 * What is blank, and the button that blanks.
 *
 * @param choice the units that whoever looks may blank
 * @param ended orders that have ended, the newest first
 * @param typed what was sent and refused, for {@code error}
 */
public record BlankPage(
    Chrome chrome,
    UnitTree units,
    UnitTree choice,
    List<Blanked> inForce,
    List<Blanked> ended,
    Form typed,
    String error) {

  /** How long it can be ordered for, in minutes; 0 until it is lifted. */
  private static final List<Lasting> LASTING =
      List.of(
          new Lasting(0, "直到有人恢复"),
          new Lasting(30, "30 分钟"),
          new Lasting(120, "2 小时"),
          new Lasting(1440, "24 小时"));

  /** A time to choose. */
  public record Lasting(int minutes, String label) {}

  public BlankPage {
    inForce = List.copyOf(inForce);
    ended = List.copyOf(ended);
  }

  public boolean blanks() {
    return !choice.units().isEmpty();
  }

  public boolean lifts(Blanked blanked) {
    return chrome.may(Right.BLANK, blanked.unit());
  }

  public List<Lasting> lasting() {
    return LASTING;
  }

  public List<BlankOrder.Reason> reasons() {
    return List.of(BlankOrder.Reason.values());
  }

  public boolean isChosen(BlankOrder.Reason reason) {
    String chosen = typed.text("reason");
    return reason.wireName().equals(chosen.isEmpty() ? "content" : chosen);
  }

  /** Only where there is something to choose: nobody should blank the first that comes. */
  public boolean isChosen(Unit unit) {
    return choice.units().size() == 1 || unit.id().path().equals(typed.text("unit"));
  }

  /** The unit, and which of its screens. */
  public String what(Blanked blanked) {
    String unit = units.name(blanked.unit());
    return blanked.screen().isEmpty() ? unit + "（含下级）" : unit + "，屏幕 " + blanked.screen();
  }

  /** Who has ended it, or that it ended by itself. */
  public String end(Blanked blanked) {
    return blanked
        .lifted()
        .map(lifting -> chrome.person(lifting.who()) + "恢复，" + chrome.time(lifting.at()))
        .or(() -> blanked.order().until().map(until -> "到时自行恢复，" + time(until)))
        .orElse("");
  }

  public String time(Instant at) {
    return chrome.time(at);
  }

  public String address(Blanked blanked) {
    return "/blank/" + Links.unit(blanked.unit()) + "/" + blanked.id() + "/lift";
  }
}
