package openhall.console;

import java.util.List;
import openhall.archive.Evidence;
import openhall.archive.Signatory;
import openhall.archive.store.Filing;
import openhall.console.sheet.Section;
import openhall.content.Fee;
import openhall.desk.Progress;

/**
 * One filing with all that proves it.
 *
 * @param fees of a fee schedule; none of other kinds
 * @param lacking what the signatures lack; nothing if they suffice
 */
public record FilingPage(
    Chrome chrome,
    Evidence evidence,
    String unitName,
    List<Fee> fees,
    List<Section> sections,
    List<Signatory> signatories,
    List<String> lacking,
    Progress progress) {

  public FilingPage {
    fees = List.copyOf(fees);
    sections = List.copyOf(sections);
    signatories = List.copyOf(signatories);
    lacking = List.copyOf(lacking);
  }

  public Filing filing() {
    return evidence.filing();
  }

  /** From when until when it stood before the public. */
  public String stood() {
    String from = chrome.time(filing().from());
    return filing().until().map(until -> from + " 至 " + chrome.time(until)).orElse(from + " 起，至今");
  }
}
