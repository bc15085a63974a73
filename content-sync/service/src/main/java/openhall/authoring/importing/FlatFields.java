package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.content.Item.Kind;

/** What one line of a list may say of an item: its own fields, and its parts by their names. */
final class FlatFields {

  /** Kinds whose every mandatory field fits into one line. */
  static final List<Kind> KINDS =
      List.of(Kind.PROCEDURE, Kind.RULE, Kind.NOTICE, Kind.DEPARTMENT, Kind.HALL);

  private FlatFields() {}

  static List<Column> of(Kind kind) {
    var columns = new ArrayList<Column>();
    Sheets.ALL.stream()
        .filter(sheet -> sheet.holdsItems() && sheet.kind() == kind)
        .forEach(sheet -> columns.addAll(sheet.columns()));
    if (kind == Kind.PROCEDURE) {
      columns.add(parts("申请材料", "materials[].name"));
      columns.add(parts("办理流程", "steps[].name"));
      columns.add(parts("设定依据", "legalBases[].name"));
    }
    if (kind != Kind.RULE) {
      columns.add(contact("咨询电话", "enquiry.phone"));
      columns.add(contact("咨询地点", "enquiry.address"));
      columns.add(contact("咨询时间", "enquiry.hours"));
      columns.add(contact("监督投诉电话", "complaint.phone"));
    }
    return List.copyOf(columns);
  }

  static Optional<Column> named(Kind kind, String heading) {
    return of(kind).stream().filter(column -> column.heading().equals(heading)).findFirst();
  }

  private static Column parts(String heading, String path) {
    return Column.cell(Column.Form.ALIGNED, heading, path).hint("每行一个");
  }

  private static Column contact(String heading, String path) {
    return Column.cell(Column.Form.CONTACT, heading, path);
  }
}
