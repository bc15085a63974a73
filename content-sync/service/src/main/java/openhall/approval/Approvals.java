package openhall.approval;

import java.util.List;
import java.util.Map;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.trust.Approval;

/** What people have signed. The service carries it and cannot make it. Any thread. */
public interface Approvals {

  /** The newest authority document of each unit that has one, as a target file. */
  Map<UnitId, byte[]> authorities(Transaction t);

  /**
   * The approvals of exactly that revision; perhaps not enough.
   *
   * @param item the revision in file form, as people sign it
   */
  List<Approval> of(Transaction t, Revision revision, byte[] item);
}
