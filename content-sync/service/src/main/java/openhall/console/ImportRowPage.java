package openhall.console;

import java.util.List;
import openhall.authoring.importing.Field;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.BatchRow.Note;

/** Correcting one record of a file. */
public record ImportRowPage(Chrome chrome, Batch batch, BatchRow row, List<Field> fields) {

  public ImportRowPage {
    fields = List.copyOf(fields);
  }

  /** What was found in that field or within it. */
  public List<Note> notes(Field field) {
    return row.notes().stream().filter(note -> isAbout(note, field)).toList();
  }

  /** What was found in no field that can be corrected here. */
  public List<Note> others() {
    return row.notes().stream()
        .filter(note -> fields.stream().noneMatch(field -> isAbout(note, field)))
        .toList();
  }

  private static boolean isAbout(Note note, Field field) {
    String list = field.path().replaceFirst("\\[].*", "[");
    return note.field().equals(field.path())
        || note.field().equals(field.heading())
        || (field.lines() && note.field().startsWith(list) && !note.field().isEmpty());
  }

  /** Those with something to say first, and then those that are mandatory or filled. */
  public List<Field> first() {
    return fields.stream().filter(this::isShown).toList();
  }

  public List<Field> rest() {
    return fields.stream().filter(field -> !isShown(field)).toList();
  }

  private boolean isShown(Field field) {
    return field.required() || !field.value().isBlank() || !notes(field).isEmpty();
  }
}
