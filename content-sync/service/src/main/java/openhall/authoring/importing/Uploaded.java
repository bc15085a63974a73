package openhall.authoring.importing;

/** What somebody has handed in, told by its bytes and never by its name. */
public sealed interface Uploaded {

  /** A table whose columns somebody has to name. */
  record Flat(Table table) implements Uploaded {}

  /** The template, or JSON that the importer reads by itself. */
  record Own() implements Uploaded {}

  /** Nothing that can be taken. */
  record Bad(Finding why) implements Uploaded {}

  /** Looks at the whole file. */
  static Uploaded of(String name, byte[] bytes) {
    try {
      return Tables.of(bytes).<Uploaded>map(Flat::new).orElseGet(Own::new);
    } catch (Unreadable e) {
      return new Bad(e.in(name));
    }
  }
}
