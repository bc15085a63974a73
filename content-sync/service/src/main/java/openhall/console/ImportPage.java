package openhall.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openhall.authoring.Page;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.BatchRow.Note;
import openhall.authoring.upload.store.BatchRow.Standing;
import openhall.authoring.upload.store.RowQuery;
import openhall.console.sheet.FieldNames;

/** What was understood of a file, record by record. */
public record ImportPage(
    Chrome chrome,
    Batch batch,
    String unit,
    RowQuery query,
    Page<BatchRow> rows,
    Map<Standing, Long> counts,
    long noted) {

  private static final FieldNames NAMES = new FieldNames();

  public ImportPage {
    counts = Map.copyOf(counts);
  }

  public long count(Standing standing) {
    return counts.getOrDefault(standing, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public long good() {
    return count(Standing.NEW) + count(Standing.CHANGED);
  }

  /** The same list, only of that standing. */
  public String only(Standing standing) {
    return Links.batch(batch) + "?standing=" + standing.code();
  }

  public String onlyNoted() {
    return Links.batch(batch) + "?noted=1";
  }

  public boolean shows(Standing standing) {
    return query.standing().filter(standing::equals).isPresent();
  }

  public boolean showsAll() {
    return query.standing().isEmpty() && !query.noted();
  }

  /** Another page of the same list. */
  public String page(int number) {
    var parts = new ArrayList<String>();
    query.standing().ifPresent(standing -> parts.add("standing=" + standing.code()));
    if (query.noted()) {
      parts.add("noted=1");
    }
    parts.add("page=" + number);
    return Links.batch(batch) + "?" + String.join("&", parts);
  }

  /** What a note is about, as the office calls it. */
  public static String about(Note note) {
    return NAMES.of(note.field());
  }

  public static List<Standing> standings() {
    return List.of(Standing.values());
  }
}
