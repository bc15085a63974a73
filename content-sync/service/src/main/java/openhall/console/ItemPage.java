package openhall.console;

import java.util.List;
import java.util.Optional;
import openhall.accounts.Right;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.console.sheet.Section;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.desk.Standing;
import openhall.review.Move;

/** One revision of one item, all its fields, and what may be done with it. */
public record ItemPage(
    Chrome chrome,
    Revision shown,
    Standing standing,
    List<Section> sections,
    String unitName,
    Remarks remarks) {

  public ItemPage {
    sections = List.copyOf(sections);
  }

  public Item item() {
    return shown.item();
  }

  public boolean isLatest() {
    return shown.number() == standing.latest().number();
  }

  public State state() {
    return shown.state();
  }

  /** The rows of a fee schedule; nothing for other kinds. */
  public List<Fee> fees() {
    return fees(shown.item());
  }

  static List<Fee> fees(Item item) {
    return item instanceof FeeSchedule schedule ? schedule.fees() : List.of();
  }

  public boolean editable() {
    return isLatest() && may(Right.DRAFT) && state() != State.WITHDRAWN;
  }

  public boolean may(Move move) {
    return isLatest()
        && move.isLegalFrom(state())
        && switch (move) {
          case SUBMIT -> may(Right.DRAFT) && remarks.errors() == 0;
          case REOPEN -> may(Right.DRAFT);
          case APPROVE -> may(Right.REVIEW) && !isOwn();
          case RETURN -> may(Right.REVIEW) || may(Right.SECRECY_REVIEW);
          case RELEASE, WITHDRAW, SUPERSEDE -> false;
        };
  }

  /** Whether a second pair of eyes is needed: the reader wrote this revision. */
  public boolean isOwn() {
    return shown.author().equals(chrome.who().account());
  }

  /** The revision that the reader may take from the public. */
  public Optional<Revision> withdrawable() {
    return may(Right.WITHDRAW) ? standing.released() : Optional.empty();
  }

  private boolean may(Right right) {
    return chrome.may(right, shown.key().unit());
  }
}
