package openhall.service;

import java.io.PrintWriter;
import java.util.Optional;
import openhall.archive.Signatory;
import openhall.trust.Authority;
import openhall.trust.Envelope;

/** Tells who approved a document, and which of the signatures do not count. */
final class Approvers {

  private static final int SHORT = 12;

  private Approvers() {}

  /**
   * Prints a line for each.
   *
   * @param authority who may approve it; empty where nobody may
   */
  static void print(Optional<Authority> authority, Envelope envelope, PrintWriter out) {
    for (Signatory each : Signatory.of(authority, envelope)) {
      String objection = each.counts() ? "" : "，不算数 does not count：" + each.objection();
      out.println(
          "    %s：%s（%s…）%s"
              .formatted(each.duty(), each.post(), each.keyid().substring(0, SHORT), objection));
    }
  }
}
