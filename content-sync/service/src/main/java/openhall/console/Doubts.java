package openhall.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.authoring.checking.Checks;
import openhall.authoring.checking.Remark;
import openhall.console.form.Drawn.Said;
import openhall.console.sheet.FieldNames;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.desk.Desk;

/** What the checks say of an item, in the words of staff: beside its form and before a decision. */
final class Doubts {

  private final Desk desk;
  private final FieldNames names = new FieldNames();

  Doubts(Desk desk) {
    this.desk = desk;
  }

  /**
   * What there is to say.
   *
   * @param released what the public sees of it
   */
  Remarks of(Item item, Optional<Revision> released) {
    var tree = ItemJson.tree(item);
    return new Remarks(
        remarks(item, released).stream()
            .map(remark ->
                new Remarks.About(
                    remark.field(), label(names.of(remark.field(), tree)), said(remark)))
            .toList());
  }

  List<Remark> remarks(Item item, Optional<Revision> released) {
    return Checks.of(item, released.map(Revision::item), LocalDate.now(desk.clock()));
  }

  private static String label(String words) {
    return words.isEmpty() ? "整条内容" : words;
  }

  /** Said of a field of a form, whatever ways lead to it. */
  Remarks.About about(String field, Said said) {
    return new Remarks.About(field, label(names.of(field.replaceAll("![a-z]+", ""))), said);
  }

  static Said said(Remark remark) {
    return new Said(
        switch (remark.weight()) {
          case ERROR -> Said.Tone.ERROR;
          case WARNING -> Said.Tone.WARNING;
        },
        remark.words());
  }
}
