package openhall.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.console.form.Drawing.Stretch;
import openhall.console.form.Drawn.Said;
import openhall.console.sheet.Words;
import openhall.content.Item;

/**
 * The form of an item.
 *
 * @param keptAt when what stands in it was kept last; empty while it is what is saved
 * @param others who else is writing the same item, and since when
 * @param naming the items that name this one
 * @param screens whether it can be seen as screens would show it
 * @param theirs what somebody has saved meanwhile
 */
public record EditPage(
    Chrome chrome,
    Editing editing,
    List<Stretch> stretches,
    Remarks remarks,
    Optional<Instant> keptAt,
    List<String> others,
    Optional<Theirs> theirs,
    List<Item> naming,
    boolean screens) {

  public EditPage {
    stretches = List.copyOf(stretches);
    others = List.copyOf(others);
    naming = List.copyOf(naming);
  }

  /**
   * Somebody else's newer revision.
   *
   * @param rows how it differs from what this one began from
   */
  public record Theirs(String who, Instant at, int number, List<DiffRow> rows) {
    public Theirs {
      rows = List.copyOf(rows);
    }
  }

  public String heading() {
    String what = editing.title().isEmpty() ? Words.kind(editing.kind()) : editing.title();
    return editing.basedOn() == 0 ? "新建：" + what : "修改：" + what;
  }

  EditPage drawn(List<Stretch> form, List<Item> mentions) {
    return new EditPage(chrome, editing, form, remarks, keptAt, others, theirs, mentions, screens);
  }

  /** When it was kept, as the clock on the wall has it. */
  public String kept() {
    return keptAt.map(at -> "已自动保存，" + chrome.time(at)).orElse("还没有改动");
  }

  public List<Said> about(String field) {
    return remarks.about(field);
  }
}
