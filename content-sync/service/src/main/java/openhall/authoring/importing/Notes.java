package openhall.authoring.importing;

import java.util.List;

/** Where a stage of cleaning writes down what it found in one field. One thread. */
final class Notes {

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
    findings.add(Finding.warning(check, draft.at(field), field, value, zh, en));
  }

  void reject(Check check, String value, String zh, String en) {
    findings.add(Finding.reject(check, draft.at(field), field, value, zh, en));
  }
}
