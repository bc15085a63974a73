package openhall.authoring;

import java.time.LocalDate;
import java.util.Optional;
import openhall.content.UnitId;

/**
 * Which entries of the record a list shows; what is empty asks for nothing in particular (O12).
 *
 * @param who the account
 * @param from the first day
 * @param until the last day
 * @param unit with all below it
 * @param page from 1
 */
public record AuditQuery(
    String who,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<UnitId> unit,
    int page) {

  public static final AuditQuery ALL =
      new AuditQuery("", Optional.empty(), Optional.empty(), Optional.empty(), 1);

  public AuditQuery {
    who = who.replace("\0", "").strip();
    if (page < 1) {
      throw new IllegalArgumentException("Expected page of at least 1, got " + page);
    }
  }

  public AuditQuery withWho(String next) {
    return new AuditQuery(next, from, until, unit, page);
  }

  public AuditQuery withPage(int next) {
    return new AuditQuery(who, from, until, unit, next);
  }
}
