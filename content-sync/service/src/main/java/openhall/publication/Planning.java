package openhall.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.InvalidContent;
import openhall.content.ItemKey;
import openhall.publication.store.Planned;
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

  public Planning(Database database, Publisher publisher) {
    this.database = database;
    this.publisher = publisher;
  }

  /**
   * Plans to release these revisions at that moment.
   *
   * @throws InvalidContent if the moment is not to come, or one of them could not go out now
   */
  public Planned plan(Instant due, Map<ItemKey, Integer> pieces, String who, Instant now) {
    Instant moment = moment(due, now);
    if (pieces.isEmpty()) {
      throw new InvalidContent("items", "", "请至少勾选一条要定时发布的内容", "choose an item at least");
    }
    return database.write(t -> {
      List<Revision> ready = publisher.preview(t, now).shown();
      pieces.forEach((key, revision) -> refuseUnready(ready, key, revision));
      Planned made = new Plans(t).add(moment, pieces, who, now);
      audit(t, "plan-release", who, made, "，" + moment, now);
      return made;
    });
  }

  /** Only what could go out at once is planned: signed by all, public, and in no other plan. */
  private static void refuseUnready(List<Revision> ready, ItemKey key, int revision) {
    if (ready.stream().noneMatch(each -> each.key().equals(key) && each.number() == revision)) {
      throw new InvalidContent(
          "items",
          key.toString(),
          "%s 第 %d 版现在不能发布，或已在另一个定时发布里，请重新勾选".formatted(key, revision),
          "cannot be released now, or is planned already");
    }
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
        audit(t, "move-release", who, before, "，" + before.due() + " → " + moment, now);
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

  /** Those not over yet, the earliest first. */
  public List<Planned> waiting() {
    return database.read(t -> new Plans(t).waiting());
  }

  /** Those that are over, what ended last first. */
  public List<Planned> ended(int most) {
    return database.read(t -> new Plans(t).ended(most));
  }

  /** Ends every plan whose moment has come, each in a transaction of its own. Says whether any. */
  public boolean keep(Instant now) {
    List<Planned> due = waiting().stream().filter(plan -> plan.isDue(now)).toList();
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
    publisher.publishPlanned(t, plan, now.truncatedTo(ChronoUnit.SECONDS));
    boolean late = plan.due().plus(PUNCTUAL).isBefore(now);
    String detail = late ? "到时服务没有运行，恢复后补发" : "";
    new Plans(t).end(plan.id(), Planned.Outcome.RELEASED, detail, now);
    audit(t, "keep-release", plan.who(), plan, late ? "，补发，原定 " + plan.due() : "", now);
  }

  private static void refuse(Transaction t, Planned plan, String why, Instant now) {
    new Plans(t).end(plan.id(), Planned.Outcome.REFUSED, why, now);
    audit(t, "refuse-release", plan.who(), plan, "：" + why, now);
  }

  private static void audit(
      Transaction t, String what, String who, Planned plan, String more, Instant now) {
    var items = new ArrayList<String>();
    plan.pieces().forEach((key, revision) -> items.add(key + " 第 " + revision + " 版"));
    items.sort(null);
    String detail = "定时发布 " + plan.id() + "（" + String.join("、", items) + "）" + more;
    t.audit().append(AuditEvent.general(who, what, detail), now);
  }

  /** Which revisions an ordinary release leaves for their moment. */
  static Set<Piece> reserved(Transaction t) {
    return new Plans(t)
        .waiting().stream().flatMap(Planning::pieces).collect(Collectors.toUnmodifiableSet());
  }

  static Stream<Piece> pieces(Planned plan) {
    return plan.pieces().entrySet().stream().map(e -> new Piece(e.getKey(), e.getValue()));
  }

  /** One revision in a plan. */
  record Piece(ItemKey key, int revision) {
    static Piece of(Revision revision) {
      return new Piece(revision.key(), revision.number());
    }

    boolean isApproved(Transaction t) {
      return t.items()
          .revision(key, revision)
          .filter(stored -> stored.state() == State.APPROVED)
          .isPresent();
    }
  }
}
