package openhall.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.publication.signer.Keys;
import openhall.publication.store.Blanked;
import openhall.publication.store.Blankings;
import openhall.publication.store.Planned;
import openhall.publication.store.Planned.Piece;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Release;
import openhall.publication.store.ReleaseChange;
import openhall.publication.store.Releases;
import openhall.publication.store.Shown;
import openhall.review.Judges;
import openhall.review.Papers;
import openhall.trust.BlankOrder;
import openhall.trust.RepositoryPath;

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
  private final Judges judges;
  private final ZoneId calendar;

  /**
   * @param calendar days of validity begin and end by the clock of the halls
   */
  public Publisher(Database database, Keys keys, ZoneId calendar) {
    this.database = database;
    this.keys = keys;
    this.judges = new Judges(keys.root());
    this.calendar = calendar;
  }

  /**
   * Releases everything that is approved and public, and takes away what was withdrawn.
   *
   * @throws openhall.trust.TrustFailure if a kiosk would refuse the result, such as when the
   *     offline documents have expired; nothing is changed then
   */
  public Publication publish(String who, Instant now) {
    return publish(who, now, _ -> true);
  }

  /** The same, leaving what is not chosen as it is. */
  public Publication publish(String who, Instant now, Predicate<Revision> chosen) {
    return database.write(t -> publish(t, who, now, chosen));
  }

  Publication publish(Transaction t, String who, Instant now, Predicate<Revision> chosen) {
    var papers = new Papers(t, judges);
    return publish(t, who, now, papers, selection(t, papers, now, chosen));
  }

  /**
   * The same, choosing out of exactly what was looked at.
   *
   * @throws NotAsSeen if there is anything else to release there; nothing is changed then
   */
  public Publication publishAsSeen(
      String who, Instant now, Seen looked, Predicate<Revision> chosen) {
    return database.write(t -> {
      var papers = new Papers(t, judges);
      Selection seen = seen(t, papers, now, looked);
      Set<Piece> left =
          seen.shown().stream().filter(chosen.negate()).map(Piece::of).collect(Collectors.toSet());
      Selection selection =
          left.isEmpty() ? seen : selection(t, papers, now, each -> !left.contains(Piece.of(each)));
      return publish(t, who, now, papers, selection);
    });
  }

  /** What a release at that instant would change. */
  public Preview preview(Transaction t, Instant now) {
    return selection(t, new Papers(t, judges), now, _ -> true).preview();
  }

  /**
   * The preview that was looked at.
   *
   * @throws NotAsSeen if a release would change anything else there by now
   */
  Preview previewAsSeen(Transaction t, Instant now, Seen looked) {
    return seen(t, new Papers(t, judges), now, looked).preview();
  }

  private Selection seen(Transaction t, Papers papers, Instant now, Seen looked) {
    Selection selection = selection(t, papers, now, _ -> true);
    if (!selection.preview().within(looked.units()).mark().equals(looked.mark())) {
      throw new NotAsSeen();
    }
    return selection;
  }

  /** What waits for people's signatures, by unit and id. */
  public Waiting.Batch waiting(Waiting.Ask ask, Instant now) {
    return database.read(t -> new Gathering(t, rules(t, new Papers(t, judges), now)).gather(ask));
  }

  /** Who judges signatures, by the newest root. */
  public Judges judges() {
    return judges;
  }

  /**
   * Signs again what would expire soon; to be called hourly and at every start. The content stays
   * the same, and so does the instant of its release.
   *
   * @throws openhall.trust.TrustFailure as {@link #publish}
   */
  public Renewal resign(Instant now) {
    return database.write(t -> resign(t, now.truncatedTo(ChronoUnit.SECONDS), false));
  }

  /** Says what is to be blank in a new timestamp; before the first release nobody would hear it. */
  void stamp(Transaction t, Instant now) {
    resign(t, now.truncatedTo(ChronoUnit.SECONDS), true);
  }

  /** Releases of what is approved only what is in the plan; what must go goes, too. */
  void publishPlanned(Transaction t, Planned plan, Instant now) {
    var papers = new Papers(t, judges);
    publish(t, plan.who(), now, papers, selection(t, papers, now, plan));
  }

  /** Why a plan cannot be kept, for staff; nothing if it can. */
  List<String> against(Transaction t, Planned plan, Instant now) {
    Selection selection = selection(t, new Papers(t, judges), now, plan);
    return plan.pieces().stream().flatMap(piece -> selection.against(t, piece).stream()).toList();
  }

  private Publication publish(
      Transaction t, String who, Instant instant, Papers papers, Selection selection) {
    Instant now = instant.truncatedTo(ChronoUnit.SECONDS);
    if (selection.isEmpty()) {
      return new Publication.NothingToRelease(selection.held());
    }
    var targets = new TargetFiles(selection, papers);
    var shown = new Shown(t);
    note(shown, selection, targets);
    var releases = new Releases(t);
    var signing = signing(t, now);
    signing.sign(selection.units(), now);
    Map<String, byte[]> files = new LinkedHashMap<>(targets.files());
    files.putAll(signing.files());
    store(
        releases,
        signing,
        files,
        check -> check.approvals(targets.documents(), selection.rejudged()),
        now);
    Release release = release(signing, who, now, selection);
    releases.add(release, changes(selection));
    t.announce();
    new StateMoves(t, release).make(selection, now);
    return new Publication.Released(release, selection.held());
  }

  private Signing signing(Transaction t, Instant now) {
    List<BlankOrder> blanked = new Blankings(t).inForce(now).stream().map(Blanked::order).toList();
    return new Signing(new Releases(t), new Shown(t), keys, now, blanked);
  }

  private static boolean isFirst(Transaction t) {
    return new Releases(t).newest(1).isEmpty();
  }

  private static void note(Shown shown, Selection selection, TargetFiles targets) {
    selection.removed().forEach(shown::remove);
    shown.put(targets.targets());
    selection.authorities().keySet().forEach(shown::removeAuthority);
    targets.authorities().forEach(shown::put);
  }

  private Selection selection(
      Transaction t, Papers papers, Instant now, Predicate<Revision> chosen) {
    Set<Piece> reserved = Planning.reserved(t);
    return select(
        t,
        papers,
        now,
        each ->
            reserved.contains(Piece.of(each))
                ? Optional.of(Held.Reason.PLANNED)
                : unless(chosen.test(each)));
  }

  private Selection selection(Transaction t, Papers papers, Instant now, Planned plan) {
    return select(t, papers, now, each -> unless(plan.pieces().contains(Piece.of(each))));
  }

  private static Optional<Held.Reason> unless(boolean chosen) {
    return chosen ? Optional.empty() : Optional.of(Held.Reason.LEFT);
  }

  private Selection select(
      Transaction t, Papers papers, Instant now, Function<Revision, Optional<Held.Reason>> left) {
    Selection selection = new Selecting(t, rules(t, papers, now), left).select();
    return isFirst(t) ? selection.unlessOnlyAuthorities() : selection;
  }

  private Selecting.Rules rules(Transaction t, Papers papers, Instant now) {
    var today = now.atZone(calendar).toLocalDate();
    String root = RepositoryPath.root(keys.root().version());
    boolean newRoot = new Releases(t).file(root).isEmpty();
    return new Selecting.Rules(Set.copyOf(keys.unitIds()), today, papers, newRoot);
  }

  private Renewal resign(Transaction t, Instant now, boolean anyhow) {
    var releases = new Releases(t);
    List<Release> newest = releases.newest(1);
    if (newest.isEmpty()) {
      return Renewal.NOTHING_RELEASED;
    }
    Instant released = newest.getFirst().released();
    var signing = signing(t, now);
    Renewal renewal = anyhow ? signing.stamp(released) : signing.sign(Set.of(), released);
    switch (renewal) {
      case NOTHING_RELEASED, FRESH -> {}
      case TIMESTAMP -> {
        store(releases, signing, signing.files(), _ -> {}, now);
        t.announce();
      }
      case SNAPSHOT -> {
        store(releases, signing, signing.files(), _ -> {}, now);
        long number = signing.number();
        var cause = Release.Cause.RENEWAL;
        releases.add(new Release(number, cause, released, now, SERVICE, 0, 0), List.of());
        t.audit().append(AuditEvent.general(SERVICE, "renew", "release " + number), now);
        t.announce();
      }
    }
    return renewal;
  }

  /** Lets the client's own code judge first. */
  private void store(
      Releases releases,
      Signing signing,
      Map<String, byte[]> files,
      Consumer<ClientCheck> more,
      Instant now) {
    var check = new ClientCheck(releases, keys, files, now);
    check.metadata(signing.changed());
    more.accept(check);
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
