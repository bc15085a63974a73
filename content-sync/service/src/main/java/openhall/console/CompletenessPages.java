package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.YearMonth;
import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.Csv;
import openhall.catalogue.Tally;
import openhall.completeness.Completeness;
import openhall.desk.Desk;

/** The monthly check, and units compared (F15, F18, F19). */
final class CompletenessPages {

  private final Frame frame;
  private final Completeness completeness;
  private final Desk desk;
  private final Html html;

  CompletenessPages(Frame frame, Completeness completeness, Desk desk, Html html) {
    this.frame = frame;
    this.completeness = completeness;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules.get("/completeness", this::show).get("/completeness.csv", this::table);
  }

  private void show(ServerRequest request, ServerResponse response) {
    html.send(response, "completeness", page(request));
  }

  private void table(ServerRequest request, ServerResponse response) {
    CompletenessPage page = page(request);
    var csv = new Csv("月份", "单位", "应公开", "已公开", "声明未发生", "办理中", "缺项", "逾期", "不适用", "公开面%");
    for (Tally each : page.tallies()) {
      csv.row(
          page.month().toString(),
          page.units().name(each.unit()),
          Integer.toString(each.demanded()),
          Integer.toString(each.filled()),
          Integer.toString(each.declared()),
          Integer.toString(each.underWay()),
          Integer.toString(each.missing()),
          Integer.toString(each.overdue()),
          Integer.toString(each.exempt()),
          Integer.toString(each.coverage()));
    }
    Download.csv(response, csv, "check-" + page.month() + ".csv");
  }

  private CompletenessPage page(ServerRequest request) {
    Chrome chrome = frame.chrome(request, Chrome.Part.COMPLETENESS, Right.READ);
    List<YearMonth> months = completeness.checked();
    String asked = request.query().first("month").orElse("");
    YearMonth month =
        months.stream()
            .filter(each -> each.toString().equals(asked))
            .findFirst()
            .or(() -> months.stream().findFirst())
            .orElse(YearMonth.from(completeness.today()));
    return new CompletenessPage(
        chrome,
        new UnitTree(desk.units()),
        month,
        months,
        completeness.check(month, chrome.who().scopes(Right.READ)));
  }
}
