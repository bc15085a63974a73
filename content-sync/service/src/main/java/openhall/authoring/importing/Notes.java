package openhall.authoring.importing;

import java.util.List;

/** Where a stage of cleaning writes down what it found in one field. One thread. */
final class Notes {

  /** More than anybody reads, and few enough for any memory. */
  static final int MOST = 10_000;

  private final Draft draft;
  private final String field;
  private final List<Finding> findings;

  Notes(Draft draft, String field, List<Finding> findings) {
    this.draft = draft;
    this.field = field;
    this.findings = findings;
  }

  String field() {
    return field;
  }

  void warn(Check check, String value, String zh, String en) {
    add(Finding.warning(check, draft.at(field), field, value, zh, en));
  }

  void reject(Check check, String value, String zh, String en) {
    add(Finding.reject(check, draft.at(field), field, value, zh, en));
  }

  private void add(Finding finding) {
    if (findings.size() >= MOST) {
      throw new Unreadable(
          "问题超过 " + MOST + " 个，其余未看；请先改正这些",
          "more than " + MOST + " findings; correct these first");
    }
    findings.add(finding);
  }
}
