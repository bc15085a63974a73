package openhall.authoring.checking;

import java.util.ArrayList;
import java.util.List;
import openhall.content.CaseType;
import openhall.content.Procedure;
import openhall.content.TimeLimit;

/** Promised and statutory limits as far as the record itself cannot decide (T10–T11). */
final class Limits {

  private Limits() {}

  static List<Remark> of(Looked looked) {
    return looked.item() instanceof Procedure procedure ? of(procedure.limits()) : List.of();
  }

  private static List<Remark> of(Procedure.Limits limits) {
    var remarks = new ArrayList<Remark>();
    if (limits.promised() instanceof TimeLimit.Within promised
        && limits.statutory() instanceof TimeLimit.Within statutory
        && promised.unit() != statutory.unit()) {
      remarks.add(
          Remark.warning(
              "promisedLimit",
              promised.shown(),
              "与法定时限“" + statutory.shown() + "”单位不同，请核对承诺不长于法定"));
    }
    boolean atOnce = limits.caseType().filter(CaseType.IMMEDIATE::equals).isPresent();
    if (atOnce && limits.promised() instanceof TimeLimit.Within) {
      remarks.add(
          Remark.warning("caseType", "", "即办件当场办结，承诺时限却写了 " + limits.promised().shown() + "，请核对"));
    }
    return remarks;
  }
}
