package openhall.authoring.checking;

import java.time.LocalDate;
import java.util.List;
import openhall.content.Head;

/** What nobody has confirmed for too long (T7). */
final class Staleness {

  private static final int MOST_DAYS = 365;

  private Staleness() {}

  static List<Remark> of(Looked looked) {
    Head head = looked.item().head();
    LocalDate last = head.dates().confirmedOn().orElse(head.dates().issuedOn());
    boolean lasts =
        switch (looked.item().kind()) {
          case PROCEDURE, FEES, DEPARTMENT, HALL -> true;
          case RULE, NOTICE, FINDER, PICTURE, PROGRAMME -> false;
        };
    return lasts && last.plusDays(MOST_DAYS).isBefore(looked.today())
        ? List.of(Remark.warning("confirmedOn", "", "上次核实是 " + last + "，已超过一年，请核对内容，再填新的核实日期"))
        : List.of();
  }
}
