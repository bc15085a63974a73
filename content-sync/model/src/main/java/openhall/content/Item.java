package openhall.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is disclosed: drafted, reviewed, signed, released and shown as a whole. Immutable.
 */
public sealed interface Item extends Document
    permits Procedure, FeeSchedule, Rule, Notice, Department, Hall, FinderAid, Picture, Programme {

  Head head();

  Kind kind();

  /** The same item under another head, for example with the next revision. */
  Item withHead(Head head);

  @Override
  default ItemKey key() {
    return head().key();
  }

  @Override
  default int revision() {
    return head().revision();
  }

  /**
   * The ids by which it names other items. One means the item of that id in the same unit, or else
   * in the nearest unit above.
   */
  default Set<ItemId> names() {
    return Set.of();
  }

  default String title() {
    return head().title();
  }

  /** The kinds of item, with their wire names. */
  enum Kind {
    PROCEDURE("procedure"),
    FEES("fees"),
    RULE("rule"),
    NOTICE("notice"),
    DEPARTMENT("department"),
    HALL("hall"),
    FINDER("finder"),
    PICTURE("picture"),
    PROGRAMME("programme");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }

    /** The kind of that name. */
    public static Optional<Kind> of(String wireName) {
      return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }
  }
}
