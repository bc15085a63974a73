package openhall.authoring.upload.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.ItemKey;

/**
 * A record of a file as it was understood.
 *
 * @param number from 1
 * @param at where it stands in the file
 * @param kind empty where it is no record
 * @param item the item it is, empty where it is none yet
 * @param against number of the revision that it was compared to; 0 while there was none
 * @param json the item; of one that cannot be read, what was understood
 */
public record BatchRow(
    int number,
    String at,
    Optional<Item.Kind> kind,
    Optional<ItemKey> item,
    String title,
    Standing standing,
    int against,
    String json,
    List<Note> notes) {

  public BatchRow {
    notes = List.copyOf(notes);
  }

  /** The same, going on as that item. */
  public BatchRow takenAs(ItemKey as) {
    return new BatchRow(
        number, at, kind, Optional.of(as), title, Standing.TAKEN, against, json, notes);
  }

  /** The same, judged anew, with something more to say. */
  public BatchRow judged(Standing next, int compared, Note more) {
    var all = new ArrayList<>(notes);
    all.add(more);
    return new BatchRow(number, at, kind, item, title, next, compared, json, all);
  }

  /** How it compares to what is stored. */
  public enum Standing {
    NEW("新增"),
    CHANGED("有变化"),
    UNCHANGED("没有变化"),
    UNREADABLE("读不出"),
    TAKEN("已存为草稿");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be taken over as it is. */
    public boolean isGood() {
      return this == NEW || this == CHANGED;
    }
  }

  /**
   * Something that was found in it.
   *
   * @param error whether it keeps the record from being taken
   * @param field path inside the item
   * @param words what stands there, and what to do
   * @param english the same in English, as far as whoever found it says it
   */
  public record Note(boolean error, String at, String field, String words, String english) {
    public Note {
      english = Objects.requireNonNullElse(english, ""); // one that was kept before there was any
    }

    public Note(boolean error, String at, String field, String words) {
      this(error, at, field, words, "");
    }
  }
}
