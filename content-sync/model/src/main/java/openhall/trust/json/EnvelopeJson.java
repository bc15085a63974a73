package openhall.trust.json;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import openhall.trust.Approval;
import openhall.trust.Envelope;
import openhall.trust.TrustFailure;

/**
 * Target files: an item and its approvals. Strict: the one canonical form, and no member we do not
 * know.
 */
public final class EnvelopeJson {

  private static final String SUBJECT = "target file";
  private static final int BEFORE_APPROVALS = "{\"approvals\":".length();
  private static final int BEFORE_ITEM = ",\"signed\":".length();

  private EnvelopeJson() {}

  /**
   * Reads a target file.
   *
   * @throws TrustFailure of kind MALFORMED if it is not exactly what {@link #write} writes
   */
  public static Envelope read(byte[] file) {
    Json document = StrictJson.parse(SUBJECT, file);
    if (!Arrays.equals(CanonicalJson.file(document), file)) {
      throw TrustFailure.malformed(SUBJECT, "not in canonical form");
    }
    Fields envelope = Fields.of(SUBJECT, document);
    envelope.only(Set.of("approvals", "signed"));
    envelope.get("signed").requireObject();
    Fields approvals = envelope.get("approvals");
    return envelope.checked(() ->
        new Envelope(approvals.list(EnvelopeJson::readApproval), item(file, approvals.json())));
  }

  /** In the one form that there is, the item is all that follows the approvals. */
  private static byte[] item(byte[] file, Json approvals) {
    int from = BEFORE_APPROVALS + CanonicalJson.file(approvals).length + BEFORE_ITEM;
    return Arrays.copyOfRange(file, from, file.length - 1);
  }

  /**
   * The bytes of a target file.
   *
   * @param item the item as JSON; written in canonical form whatever form it comes in
   * @throws TrustFailure of kind MALFORMED if it is not JSON that has a canonical form
   */
  public static byte[] write(List<Approval> approvals, byte[] item) {
    List<Json> written = approvals.stream().map(EnvelopeJson::writeApproval).toList();
    return CanonicalJson.file(
        Json.object()
            .put("approvals", new Json.Arr(written))
            .put("signed", StrictJson.parse("item", item))
            .build());
  }

  private static Approval readApproval(Fields approval) {
    approval.only(Set.of("duty", "keyid", "sig"));
    return approval.checked(() ->
        new Approval(
            approval.get("duty").text(), approval.get("keyid").text(), approval.get("sig").text()));
  }

  private static Json writeApproval(Approval approval) {
    return Json.object()
        .put("duty", approval.duty())
        .put("keyid", approval.keyid())
        .put("sig", approval.sig())
        .build();
  }
}
