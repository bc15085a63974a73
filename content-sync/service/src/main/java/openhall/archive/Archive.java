package openhall.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.archive.store.Filing;
import openhall.archive.store.FilingNumber;
import openhall.archive.store.FilingQuery;
import openhall.archive.store.Filings;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.Page;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.publication.store.Releases;
import openhall.trust.Root;

/** Finds what was released, and proves it. Nothing is ever changed here. Any thread. */
public final class Archive {

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls, whose years count
   */
  public Archive(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The filings that the query asks for within these parts of the unit tree, newest first. */
  public Page<Filing> find(FilingQuery query, Set<Scope> within) {
    return database.read(t -> new Filings(t, clock.getZone()).find(query, within));
  }

  /** The years in which something was released, newest first. */
  public List<Integer> years() {
    return database.read(t -> new Filings(t, clock.getZone()).years());
  }

  public Optional<Filing> find(FilingNumber number) {
    return database.read(t -> new Filings(t, clock.getZone()).find(number));
  }

  public Evidence evidence(Filing filing) {
    return database.read(t ->
        new Evidence(
            filing,
            new Past(new Releases(t)).proof(filing),
            new Filings(t, clock.getZone()).of(filing.key()),
            steps(t.audit().of(filing.key()), filing)));
  }

  /** The roots by which signatures are judged, newest first. */
  public List<Root> roots() {
    return database.read(t -> new Past(new Releases(t)).roots());
  }

  /**
   * Writes all that was released in a year, with its evidence and the whole record of what was
   * done, as a {@link SealedFolder}, and puts on record that it was.
   *
   * @return the SHA-256 that seals it: of its {@code tagmanifest-sha256.txt}
   */
  public String seal(int year, Bag bag, String who) throws IOException {
    String seal = new SealedFolder(bag, clock).write(database, year);
    database.writing(t ->
        t.audit()
            .append(AuditEvent.general(who, "seal-archive", year + " " + seal), clock.instant()));
    return seal;
  }

  private static List<AuditEntry> steps(List<AuditEntry> all, Filing filing) {
    return all.stream().filter(entry -> entry.event().revision() == filing.revision()).toList();
  }
}
