package openhall.authoring.importing;

import openhall.content.Item;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An import report as JSON, for files and for the service's answer. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * The whole report as UTF-8 JSON.
   *
   * @param stored whether the accepted items were stored
   */
  public static byte[] write(ImportReport report, boolean stored) {
    return JsonText.write(tree(report, stored));
  }

  /** The same as a tree. */
  public static ObjectNode tree(ImportReport report, boolean stored) {
    ObjectNode root = JsonText.object();
    root.put("stored", stored);
    ObjectNode accepted = root.putObject("accepted");
    accepted.put("total", report.accepted().size());
    ObjectNode kinds = accepted.putObject("kinds");
    report.kinds().forEach((kind, count) -> kinds.put(kind.wireName(), count));
    ArrayNode items = accepted.putArray("items");
    for (Item item : report.accepted()) {
      items
          .addObject()
          .put("unit", item.key().unit().path())
          .put("id", item.key().id().value())
          .put("title", item.title());
    }
    root.put("rejected", report.rejected());
    root.put("warnings", report.warnings().size());
    ArrayNode findings = root.putArray("findings");
    report.findings().forEach(finding -> write(finding, findings.addObject()));
    return root;
  }

  private static void write(Finding finding, ObjectNode out) {
    out.put("severity", finding.rejects() ? "reject" : "warning");
    out.put("check", finding.check().wireName());
    out.put("file", finding.place().file());
    out.put("at", finding.place().at());
    out.put("item", finding.place().item());
    out.put("field", finding.field());
    out.put("value", finding.value());
    out.put("zh", finding.zh());
    out.put("en", finding.en());
  }
}
