package openhall.authoring.store;

import org.jdbi.v3.core.Handle;

/**
 * One running transaction and the tables in it. Belongs to the thread that runs it; useless
 * afterwards.
 */
public final class Transaction {

  private final Handle handle;
  private final Dialect dialect;

  Transaction(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /** Once this transaction is stored, whoever {@link Database#listen listens} is called. */
  public void announce() {
    dialect.announce(handle);
  }

  public Items items() {
    return new Items(handle, audit());
  }

  public Tombstones tombstones() {
    return new Tombstones(handle);
  }

  public Reach reach() {
    return new Reach(handle);
  }

  public UnfinishedWork unfinished() {
    return new UnfinishedWork(handle);
  }

  public Units units() {
    return new Units(handle);
  }

  public Audit audit() {
    return new Audit(handle);
  }

  /** For the stores of other packages, which have their own tables in this database. */
  public Handle handle() {
    return handle;
  }
}
