package openhall.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.review.store.Approvals;
import openhall.trust.Approval;
import openhall.trust.Shortfall;
import openhall.trust.json.EnvelopeJson;

/** What people sign and have signed, within one transaction. */
public final class Papers {

  /** Of what nobody has signed, many on some days, no signature is checked. */
  private static final byte[] UNSIGNED = {};

  private final Transaction t;
  private final Approvals approvals;
  private final Judge judge;
  private Map<Approvals.Of, List<Approval>> ahead = Map.of();

  public Papers(Transaction t, Judges judges) {
    this.t = t;
    this.approvals = new Approvals(t);
    this.judge = judges.of(t);
  }

  public Judge judge() {
    return judge;
  }

  /** Reads at once what is given for all that waits to be released, which may be hundreds. */
  public void readAhead() {
    ahead = approvals.inState(State.APPROVED);
  }

  /**
   * The revision of that number if it is the one to sign: passed by review and not superseded. Or
   * the item's newest tombstone.
   */
  public Optional<Paper> current(ItemKey key, int number) {
    Optional<Tombstone> tombstone =
        t.tombstones().of(key).filter(newest -> newest.revision() == number);
    return tombstone.isPresent()
        ? tombstone.map(Paper::of)
        : t.items().revision(key, number).filter(Papers::isPassed).map(r -> Paper.of(r.item()));
  }

  /** All approvals of the paper by people who may give them. */
  public List<Approval> approvals(Paper paper) {
    var document = paper.document();
    return judge.counting(document.key().unit(), given(document.key(), document.revision()));
  }

  private List<Approval> given(ItemKey key, int revision) {
    List<Approval> known = ahead.get(new Approvals.Of(key, revision));
    return known == null ? approvals.of(key, revision) : known;
  }

  /** What it still lacks to be shown, in each duty. */
  public List<Shortfall> lacking(Paper paper) {
    List<Approval> given = approvals(paper);
    byte[] signed = given.isEmpty() ? UNSIGNED : paper.bytes();
    return judge.lacking(paper.document().key().unit(), signed, given);
  }

  /** Its target file. */
  public byte[] file(Paper paper) {
    return EnvelopeJson.write(approvals(paper), paper.bytes());
  }

  private static boolean isPassed(Revision revision) {
    return revision.state() == State.APPROVED || revision.state() == State.RELEASED;
  }
}
