package openhall.console.form;

/** One described part of a form. Immutable. */
public sealed interface Part permits Leaf, Pointer, Group, Rows, Either {

  /** The member of the JSON object it stands in; empty for a part that is that object itself. */
  String name();

  String label();
}
