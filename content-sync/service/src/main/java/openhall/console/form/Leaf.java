package openhall.console.form;

import java.util.List;
import java.util.Optional;
import openhall.console.sheet.FieldNames;
import openhall.content.Coded;
import openhall.content.Item;

/**
 * One value in one field.
 *
 * @param help said below the field; may be empty
 * @param options to choose from, for codes
 * @param of the kind of item that is named, for items
 */
public record Leaf(
    String name,
    String label,
    Type type,
    boolean required,
    String help,
    List<Option> options,
    Optional<Item.Kind> of)
    implements Part {

  private static final FieldNames NAMES = new FieldNames();

  /** What is typed, and what stands for it on the wire. */
  public enum Type {
    LINE,
    TEXT,
    DAY,
    NUMBER,
    AMOUNT,
    /** Short texts in one line, with 、 between them. */
    WORDS,
    /** Two times of day in one line. */
    HOURS,
    /** Rows in lines, cells with | between them. */
    TABLE,
    /** What a row is known by elsewhere; nobody sees it. */
    KEY,
    CODE,
    CODES,
    /** The same with numbers for codes. */
    NUMBERS,
    FLAG,
    /** Yes, no or not stated. */
    STATED,
    ITEM,
    /** The file of a picture. */
    PICTURE
  }

  public Leaf {
    options = List.copyOf(options);
  }

  /**
   * @param key the member's name; with its parent's before it where it is called otherwise there
   */
  static Leaf of(String key, Type type) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    return new Leaf(name, NAMES.label(key), type, false, "", List.of(), Optional.empty());
  }

  static Leaf line(String key) {
    return of(key, Type.LINE);
  }

  static Leaf text(String key) {
    return of(key, Type.TEXT);
  }

  static <E extends Enum<E> & Coded> Leaf code(String key, Class<E> list) {
    return of(key, Type.CODE).from(Option.of(list));
  }

  static <E extends Enum<E> & Coded> Leaf codes(String key, Class<E> list) {
    return of(key, Type.CODES).from(Option.of(list));
  }

  static Leaf item(String key, Item.Kind kind) {
    Leaf leaf = of(key, Type.ITEM);
    return new Leaf(leaf.name, leaf.label, leaf.type, false, "", List.of(), Optional.of(kind));
  }

  /** The element itself of a list. */
  Leaf itself() {
    return new Leaf("", label, type, required, help, options, of);
  }

  Leaf from(List<Option> choice) {
    return new Leaf(name, label, type, required, help, choice, of);
  }

  Leaf must() {
    return new Leaf(name, label, type, true, help, options, of);
  }

  Leaf called(String words) {
    return new Leaf(name, words, type, required, help, options, of);
  }

  Leaf help(String words) {
    return new Leaf(name, label, type, required, words, options, of);
  }
}
