package openhall.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.publication.store.Blanked;
import openhall.publication.store.Blankings;
import openhall.trust.BlankOrder;

/**
 * Blanks screens and lets them show again (停屏、恢复). An order is on record, in the audit chain and in
 * a new timestamp together or not at all. It needs nobody's signature: it can only withhold. Any
 * thread.
 */
public final class Blanking {

  private static final int LONGEST_NOTE = 200;

  private final Database database;
  private final Optional<Publisher> publisher;

  /**
   * @param publisher absent while there are no keys: then an order waits for the first release
   */
  public Blanking(Database database, Optional<Publisher> publisher) {
    this.database = database;
    this.publisher = publisher;
  }

  /**
   * What is to be blank.
   *
   * @param screen one screen of the unit; all of it and of all below it if absent
   * @param lasting after which it ends by itself
   * @param note why, for the record only; may be empty
   */
  public record Ask(
      UnitId unit,
      Optional<BoardName> screen,
      BlankOrder.Reason reason,
      Optional<Duration> lasting,
      String note) {
    public Ask {
      if (note.length() > LONGEST_NOTE || note.indexOf('\n') >= 0) {
        throw new InvalidContent(
            "note", note, "说明只写一行，不超过 200 字", "a note is one line of at most 200 characters");
      }
      if (lasting.filter(time -> time.compareTo(Duration.ofMinutes(1)) < 0).isPresent()) {
        throw new InvalidContent(
            "lasting", lasting.toString(), "停屏至少一分钟", "must last for a minute at least");
      }
    }

    private BlankOrder order(Instant now) {
      Instant since = now.truncatedTo(ChronoUnit.SECONDS);
      return new BlankOrder(
          unit.path(),
          screen.map(BoardName::value),
          since,
          lasting.map(time -> since.plus(time).truncatedTo(ChronoUnit.SECONDS)),
          reason);
    }
  }

  /**
   * The reason that staff or their programs name.
   *
   * @throws InvalidContent if there is none of that name
   */
  public static BlankOrder.Reason reason(String wireName) {
    BlankOrder.Reason reason = BlankOrder.Reason.of(wireName);
    if (!reason.wireName().equals(wireName)) {
      throw new InvalidContent(
          "reason",
          wireName,
          "停屏原因只有 content、fault、drill、other",
          "the reason is one of content, fault, drill, other");
    }
    return reason;
  }

  /**
   * Blanks it at once. What is blank already, without an end, stays as it is on record.
   *
   * @throws InvalidContent if there are too many orders
   * @throws openhall.trust.TrustFailure as {@link Publisher#publish}
   */
  public Blanked blank(Ask ask, String who, Instant now) {
    return database.write(t -> {
      var blankings = new Blankings(t);
      List<Blanked> inForce = blankings.inForce(now);
      Optional<Blanked> same = inForce.stream().filter(each -> isSame(each, ask)).findFirst();
      if (same.isPresent()) {
        return same.get();
      }
      refuseTooMany(inForce);
      Blanked made = blankings.add(ask.order(now), ask.note(), who);
      audit(t, "blank", who, made, now);
      return made;
    });
  }

  private static boolean isSame(Blanked before, Ask ask) {
    return before.unit().equals(ask.unit())
        && before.order().screen().equals(ask.screen().map(BoardName::value))
        && before.order().until().isEmpty();
  }

  private static void refuseTooMany(List<Blanked> inForce) {
    if (inForce.size() >= BlankOrder.MOST) {
      throw new InvalidContent(
          "unit",
          "",
          "已有 %d 条停屏指令，不能再加；请恢复不再需要的，或对上级单位整体停屏".formatted(BlankOrder.MOST),
          "too many orders; blank the unit above instead");
    }
  }

  /**
   * Ends an order. One that has ended stays as it is on record.
   *
   * @return empty if there is none of that number
   */
  public Optional<Blanked> lift(long id, String who, Instant now) {
    return database.write(t -> {
      var blankings = new Blankings(t);
      Optional<Blanked> found = blankings.find(id);
      if (found.filter(each -> each.holds(now)).isPresent()) {
        blankings.lift(id, new Blanked.Lifting(who, now));
        audit(t, "unblank", who, found.get(), now);
      }
      return blankings.find(id);
    });
  }

  private void audit(Transaction t, String what, String who, Blanked of, Instant now) {
    String screen = of.screen().isEmpty() ? "整个单位" : "屏幕 " + of.screen();
    String note = of.note().isEmpty() ? "" : "，" + of.note();
    String detail = "第 " + of.id() + " 条：" + screen + "，" + of.order().reason().label() + note;
    t.audit().append(new AuditEvent(who, what, of.unit().path(), "", 0, detail), now);
    publisher.ifPresent(each -> each.stamp(t, now));
  }

  public Optional<Blanked> find(long id) {
    return database.read(t -> new Blankings(t).find(id));
  }

  /** Those that hold, the oldest first. */
  public List<Blanked> inForce(Instant now) {
    return database.read(t -> new Blankings(t).inForce(now));
  }

  /** All there ever were, the newest first. */
  public List<Blanked> newest(int most) {
    return database.read(t -> new Blankings(t).newest(most));
  }
}
