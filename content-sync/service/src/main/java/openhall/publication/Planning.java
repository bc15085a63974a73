package openhall.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.InvalidContent;
import openhall.publication.store.Planned;
import openhall.publication.store.Planned.Piece;
import openhall.publication.store.Plans;
import openhall.trust.TrustFailure;

/**
 * Releases at a moment to come (定时发布): decided by a person, made by the service, all of a plan or
 * nothing. A plan ends once, whichever of several services comes first. Until then no other release
 * carries its revisions. Any thread.
 */
public final class Planning {

  private static final Duration FARTHEST = Duration.ofDays(366);

  /** A moment missed by more was missed because nothing was running. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  private final Database database;
  private final Publisher publisher;
  private final DateTimeFormatter clock;

  /**
   * @param zone of the halls, in which moments are told
   */
  public Planning(Database database, Publisher publisher, ZoneId zone) {
    this.database = database;
    this.publisher = publisher;
    this.clock = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  /**
   * Plans to release at that moment what is chosen out of what was looked at.
   *
   * @throws NotAsSeen if anything else could be released there by now
   * @throws InvalidContent if the moment is not to come, or nothing is chosen
   */
  public Planned plan(
      Instant due, Seen looked, Predicate<Revision> chosen, String who, Instant now) {
    Instant moment = moment(due, now);
    return database.write(t -> {
      Set<Piece> pieces =
          publisher.previewAsSeen(t, now, looked).shown().stream()
              .filter(chosen)
              .map(Piece::of)
              .collect(Collectors.toSet());
      if (pieces.isEmpty()) {
        throw new InvalidContent("items", "", "请至少勾选一条要定时发布的内容", "choose an item at least");
      }
      Planned made = new Plans(t).add(moment, pieces, who, now);
      audit(t, "plan-release", who, made, "，" + told(moment), now);
      return made;
    });
  }

  private static Instant moment(Instant due, Instant now) {
    if (!due.isAfter(now) || due.isAfter(now.plus(FARTHEST))) {
      throw new InvalidContent(
          "due", due.toString(), "发布时间要在现在以后、一年以内", "must be to come, within a year");
    }
    return due.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Another moment for what is waiting; empty if it is over.
   *
   * @throws InvalidContent as {@link #plan}
   */
  public Optional<Planned> move(long id, Instant due, String who, Instant now) {
    Instant moment = moment(due, now);
    return database.write(t -> {
      Optional<Planned> plan = waiting(t, id);
      plan.ifPresent(before -> {
        new Plans(t).move(id, moment, who);
        audit(t, "move-release", who, before, "，" + told(before.due()) + " → " + told(moment), now);
      });
      return plan.flatMap(_ -> new Plans(t).find(id));
    });
  }

  /** Its revisions can go out with any release from now on; empty if it is over. */
  public Optional<Planned> cancel(long id, String who, Instant now) {
    return database.write(t -> {
      Optional<Planned> plan = waiting(t, id);
      plan.ifPresent(before -> {
        new Plans(t).end(id, Planned.Outcome.CANCELLED, "", now);
        audit(t, "cancel-release", who, before, "", now);
      });
      return plan.flatMap(_ -> new Plans(t).find(id));
    });
  }

  private static Optional<Planned> waiting(Transaction t, long id) {
    return new Plans(t).find(id).filter(plan -> plan.outcome() == Planned.Outcome.WAITING);
  }

  /** Ends every plan whose moment has come, each in a transaction of its own. Says whether any. */
  public boolean keep(Instant now) {
    List<Planned> waiting = database.read(t -> new Plans(t).waiting());
    List<Planned> due = waiting.stream().filter(plan -> plan.isDue(now)).toList();
    due.forEach(plan -> keep(plan.id(), now));
    return !due.isEmpty();
  }

  private void keep(long id, Instant now) {
    try {
      database.writing(t -> {
        Optional<Planned> plan = waiting(t, id).filter(each -> each.isDue(now));
        if (plan.isPresent()) {
          end(t, plan.get(), now);
        }
      });
    } catch (TrustFailure e) {
      database.writing(t ->
          waiting(t, id).ifPresent(plan -> refuse(t, plan, "屏幕不会接受这次发布：" + e.getMessage(), now)));
    }
  }

  private void end(Transaction t, Planned plan, Instant now) {
    List<String> against = publisher.against(t, plan, now);
    if (!against.isEmpty()) {
      refuse(t, plan, String.join("；", against), now);
      return;
    }
    publisher.publishPlanned(t, plan, now);
    boolean late = plan.due().plus(PUNCTUAL).isBefore(now);
    String detail = late ? "到时服务没有运行，恢复后补发" : "";
    new Plans(t).end(plan.id(), Planned.Outcome.RELEASED, detail, now);
    audit(t, "keep-release", plan.who(), plan, late ? "，补发，原定 " + told(plan.due()) : "", now);
  }

  private String told(Instant moment) {
    return clock.format(moment);
  }

  private static void refuse(Transaction t, Planned plan, String why, Instant now) {
    new Plans(t).end(plan.id(), Planned.Outcome.REFUSED, why, now);
    audit(t, "refuse-release", plan.who(), plan, "：" + why, now);
  }

  private static void audit(
      Transaction t, String what, String who, Planned plan, String more, Instant now) {
    String items =
        plan.pieces().stream().map(Piece::words).sorted().collect(Collectors.joining("、"));
    String detail = "定时发布 %d（%s）%s".formatted(plan.id(), items, more);
    t.audit().append(AuditEvent.general(who, what, detail), now);
  }

  /** Which revisions an ordinary release leaves for their moment. */
  static Set<Piece> reserved(Transaction t) {
    return new Plans(t)
        .waiting().stream()
            .flatMap(plan -> plan.pieces().stream())
            .collect(Collectors.toUnmodifiableSet());
  }
}
