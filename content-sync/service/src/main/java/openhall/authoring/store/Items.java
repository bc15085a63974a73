package openhall.authoring.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import openhall.authoring.AuditEvent;
import openhall.authoring.Conflict;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Revision;
import openhall.authoring.Saved;
import openhall.authoring.Scope;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.jdbi.v3.core.Handle;

/**
 * Items in all their revisions. A revision's text is written once; what changes later is its state.
 */
public final class Items {

  static final String NEWEST =
      " r.revision = (SELECT max(n.revision) FROM item_revision n"
          + " WHERE n.unit = r.unit AND n.id = r.id)";

  private final Handle handle;
  private final Audit audit;

  Items(Handle handle, Audit audit) {
    this.handle = handle;
    this.audit = audit;
  }

  /** The newest revision, whatever its state. */
  public Optional<Revision> latest(ItemKey key) {
    return one(key, NEWEST);
  }

  public Optional<Revision> revision(ItemKey key, int revision) {
    return one(key, " r.revision = " + revision);
  }

  /**
   * The revision that the public sees, or will see no longer from the next release on once it is
   * withdrawn.
   */
  public Optional<Revision> released(ItemKey key) {
    return one(key, " r.state = 'released'");
  }

  /** The revision that waits for the next release. */
  public Optional<Revision> approved(ItemKey key) {
    return one(key, " r.state = 'approved'");
  }

  /** One revision as a list shows it. */
  public Optional<Summary> summary(ItemKey key, int revision) {
    return handle
        .createQuery(
            "SELECT unit, id, revision, kind, title, state, author, saved_at FROM item_revision"
                + " WHERE unit = :unit AND id = :id AND revision = :revision")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .bind("revision", revision)
        .map(Rows.SUMMARY)
        .findOne();
  }

  /** All revisions of one item, newest first. */
  public List<Summary> history(ItemKey key) {
    return handle
        .createQuery(
            "SELECT * FROM item_revision WHERE unit = :unit AND id = :id ORDER BY revision DESC")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map(Rows.SUMMARY)
        .list();
  }

  /** Every revision in that state, by unit and id. */
  public List<Revision> inState(State state) {
    return handle
        .createQuery("SELECT * FROM item_revision WHERE state = :state ORDER BY unit, id, revision")
        .bind("state", state.wireName())
        .map(Rows.REVISION)
        .list();
  }

  /** The same as a list shows them. */
  public List<Summary> summaries(State state) {
    return handle
        .createQuery(
            "SELECT unit, id, revision, kind, title, state, author, saved_at FROM item_revision"
                + " WHERE state = :state ORDER BY unit, id, revision")
        .bind("state", state.wireName())
        .map(Rows.SUMMARY)
        .list();
  }

  /** Of that kind, those that the public sees. */
  public List<Revision> released(Item.Kind kind) {
    return handle
        .createQuery(
            "SELECT * FROM item_revision WHERE state = 'released' AND kind = :kind"
                + " ORDER BY unit, id")
        .bind("kind", kind.wireName())
        .map(Rows.REVISION)
        .list();
  }

  /** The newest revisions that the query asks for, last saved first. */
  public Page<Summary> find(ItemQuery query) {
    return find(query, Set.of(Scope.EVERYWHERE));
  }

  /** Those of them that lie within these parts of the unit tree. */
  public Page<Summary> find(ItemQuery query, Set<Scope> within) {
    return new Search(handle, NEWEST).run(query, within);
  }

  /** The newest titles of those items, by path such as {@code nanhe/f-idcard}. */
  public Map<String, String> titles(Collection<String> paths) {
    if (paths.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            "SELECT r.unit || '/' || r.id AS path, r.title FROM item_revision r"
                + " WHERE r.unit || '/' || r.id IN (<paths>) AND"
                + NEWEST)
        .bindList("paths", List.copyOf(paths))
        .reduceRows(
            new HashMap<>(),
            (titles, row) -> {
              titles.put(row.getColumn("path", String.class), row.getColumn("title", String.class));
              return titles;
            });
  }

  /** The newest revisions that name that id, by unit and id. */
  public List<Revision> mentioning(ItemId id) {
    return handle
        .createQuery(
            "SELECT r.* FROM item_mention m JOIN item_revision r"
                + " ON r.unit = m.unit AND r.id = m.id AND r.revision = m.revision"
                + " WHERE m.named = :named AND"
                + NEWEST
                + " ORDER BY r.unit, r.id")
        .bind("named", id.value())
        .map(Rows.REVISION)
        .list();
  }

  /**
   * Stores an edit as the next revision, a draft; older ones that were still under way are
   * superseded.
   *
   * @param basedOn the revision that was edited, 0 for a new item
   * @throws Conflict if that is not the newest
   */
  public Revision save(Item item, int basedOn, String author, Instant now) {
    int newest = latest(item.key()).map(Revision::number).orElse(0);
    if (newest != basedOn) {
      throw new Conflict(item.key(), basedOn, newest);
    }
    int number = last(item.key()) + 1;
    Item next = item.withHead(item.head().withRevision(number));
    var revision = new Revision(next, State.DRAFT, author, now);
    Rows.insert(handle, List.of(revision));
    audit.append(AuditEvent.onItem(author, "save", next.key(), number, ""), now);
    return revision;
  }

  /** The highest number that a revision of the item or its tombstone has; 0 if there is none. */
  public int last(ItemKey key) {
    int newest = latest(key).map(Revision::number).orElse(0);
    return new Tombstones(handle)
        .of(key)
        .map(tombstone -> Math.max(newest, tombstone.revision()))
        .orElse(newest);
  }

  /** Stores the items as next revisions, drafts, except those that say what is stored already. */
  public Saved saveAll(List<Item> items, String author, Instant now) {
    return saveAll(items, author, now, _ -> "");
  }

  /**
   * The same.
   *
   * @param source where an item came from, for the record of what was done
   */
  public Saved saveAll(
      List<Item> items, String author, Instant now, Function<ItemKey, String> source) {
    return new Import(handle, audit).run(items, author, now, source);
  }

  /**
   * Moves a revision to another state. Whether that is legal is for the caller to know.
   *
   * @throws Conflict if it is no longer in the state it was read in
   */
  public Revision move(Revision revision, State to) {
    int moved =
        handle
            .createUpdate(
                "UPDATE item_revision SET state = :to"
                    + " WHERE unit = :unit AND id = :id AND revision = :revision AND state = :from")
            .bind("to", to.wireName())
            .bind("unit", revision.key().unit().path())
            .bind("id", revision.key().id().value())
            .bind("revision", revision.number())
            .bind("from", revision.state().wireName())
            .execute();
    if (moved != 1) {
      throw new Conflict(
          revision.key(),
          revision.number(),
          latest(revision.key()).map(Revision::number).orElse(0));
    }
    return revision.withState(to);
  }

  private Optional<Revision> one(ItemKey key, String condition) {
    return handle
        .createQuery(
            "SELECT * FROM item_revision r WHERE r.unit = :unit AND r.id = :id AND" + condition)
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map(Rows.REVISION)
        .findOne();
  }
}
