package openhall.authoring.store;

import org.jdbi.v3.core.Handle;

/**
 * One running transaction and the tables in it. Belongs to the thread that runs it; useless
 * afterwards.
 */
public final class Transaction {

  private final Handle handle;

  Transaction(Handle handle) {
    this.handle = handle;
  }

  public Items items() {
    return new Items(handle, audit());
  }

  public Tombstones tombstones() {
    return new Tombstones(handle);
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
