package openhall.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.approval.Approvals;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.publication.signer.Keys;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Release;
import openhall.publication.store.ReleaseChange;
import openhall.publication.store.Releases;
import openhall.publication.store.Shown;

/**
 * Makes releases. A release is one transaction: files, release and states of items become visible
 * together or not at all, whatever happens meanwhile. Publishers take turns, also those of other
 * replicas. Any thread.
 */
public final class Publisher {

  /** Who renews. */
  private static final String SERVICE = "service";

  private final Database database;
  private final Keys keys;
  private final Approvals approvals;
  private final ZoneId calendar;

  /**
   * @param approvals nothing goes out that people have not signed
   * @param calendar days of validity begin and end by the clock of the halls
   */
  public Publisher(Database database, Keys keys, Approvals approvals, ZoneId calendar) {
    this.database = database;
    this.keys = keys;
    this.approvals = approvals;
    this.calendar = calendar;
  }

  /**
   * Releases everything that is approved and public, and takes away what was withdrawn.
   *
   * @throws openhall.trust.TrustFailure if a kiosk would refuse the result, such as when the
   *     offline documents have expired; nothing is changed then
   */
  public Publication publish(String who, Instant now) {
    return database.write(t -> publish(t, who, now.truncatedTo(ChronoUnit.SECONDS)));
  }

  /**
   * The same, provided that it releases exactly what a preview of that mark has shown.
   *
   * @throws NotAsSeen if it would release anything else; nothing is changed then
   */
  public Publication publishAsSeen(String who, Instant now, String mark) {
    return database.write(t -> {
      if (!preview(t, now).mark().equals(mark)) {
        throw new NotAsSeen();
      }
      return publish(t, who, now.truncatedTo(ChronoUnit.SECONDS));
    });
  }

  /** What a release at that instant would change. */
  public Preview preview(Transaction t, Instant now) {
    return selection(t, approving(t), now).preview();
  }

  /**
   * Signs again what would expire soon; to be called hourly and at every start. The content stays
   * the same, and so does the instant of its release.
   *
   * @throws openhall.trust.TrustFailure as {@link #publish}
   */
  public Renewal resign(Instant now) {
    return database.write(t -> resign(t, now.truncatedTo(ChronoUnit.SECONDS)));
  }

  Publication publish(Transaction t, String who, Instant now) {
    var approving = approving(t);
    var selection = selection(t, approving, now);
    if (selection.isEmpty()) {
      return new Publication.NothingToRelease(selection.held());
    }
    var targets = new TargetFiles(selection.shown(), approving);
    var shown = new Shown(t);
    shown.put(targets.targets());
    selection.removed().forEach(shown::remove);
    var releases = new Releases(t);
    var signing = new Signing(releases, shown, keys, approving.authorities(), now);
    signing.sign(selection.units(), now);
    Map<String, byte[]> files = new LinkedHashMap<>(targets.files());
    files.putAll(signing.files());
    store(releases, signing, files, targets.items(), now);
    Release release = release(signing, who, now, selection);
    releases.add(release, changes(selection));
    new StateMoves(t, release).make(selection, now);
    return new Publication.Released(release, selection.held());
  }

  private Selection selection(Transaction t, Approving approving, Instant now) {
    var today = now.atZone(calendar).toLocalDate();
    return Selection.of(t, new Selection.Rules(Set.copyOf(keys.unitIds()), today, approving));
  }

  private Renewal resign(Transaction t, Instant now) {
    var releases = new Releases(t);
    List<Release> newest = releases.newest(1);
    if (newest.isEmpty()) {
      return Renewal.NOTHING_RELEASED;
    }
    Instant released = newest.getFirst().released();
    var signing = new Signing(releases, new Shown(t), keys, approving(t).authorities(), now);
    Renewal renewal = signing.sign(Set.of(), released);
    switch (renewal) {
      case NOTHING_RELEASED, FRESH -> {}
      case TIMESTAMP -> store(releases, signing, signing.files(), Map.of(), now);
      case SNAPSHOT -> {
        store(releases, signing, signing.files(), Map.of(), now);
        long number = signing.number();
        var cause = Release.Cause.RENEWAL;
        releases.add(new Release(number, cause, released, now, SERVICE, 0, 0), List.of());
        t.audit().append(AuditEvent.general(SERVICE, "renew", "release " + number), now);
      }
    }
    return renewal;
  }

  private Approving approving(Transaction t) {
    return new Approving(t, approvals, keys.roots().getLast().body());
  }

  /** Lets the client's own code judge first. */
  private void store(
      Releases releases,
      Signing signing,
      Map<String, byte[]> files,
      Map<String, Item> items,
      Instant now) {
    new ClientCheck(releases, keys, files, now).verify(signing.changed(), items);
    var published = new ArrayList<PublishedFile>();
    files.forEach((path, bytes) -> published.add(PublishedFile.of(path, bytes)));
    releases.put(published);
    signing.changed().forEach(releases::put);
  }

  private static Release release(Signing signing, String who, Instant now, Selection selection) {
    return new Release(
        signing.number(),
        Release.Cause.RELEASE,
        now,
        now,
        who,
        selection.shown().size(),
        selection.removed().size());
  }

  private static List<ReleaseChange> changes(Selection selection) {
    var changes = new ArrayList<ReleaseChange>();
    for (Revision revision : selection.shown()) {
      changes.add(new ReleaseChange(revision.key(), revision.number(), ReleaseChange.Kind.SHOWN));
    }
    for (PublishedTarget target : selection.removed()) {
      changes.add(new ReleaseChange(target.key(), target.revision(), ReleaseChange.Kind.REMOVED));
    }
    return changes;
  }
}
