package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import openhall.content.ItemKey;

/**
 * What of a release could not be composed or drawn: left out until the next one, and told to staff
 * once. FX thread only.
 */
public final class Mishaps {

  private final Consumer<? super Mishap> staff;
  private final List<Mishap> all = new ArrayList<>();
  private final Set<Page> out = new HashSet<>();
  private final Set<List<ItemKey>> known = new HashSet<>();

  /**
   * Something that is left out.
   *
   * @param what its title
   */
  public record Mishap(String what, List<ItemKey> items, RuntimeException why) {
    public Mishap {
      items = List.copyOf(items);
    }
  }

  /**
   * @param staff hears of each
   */
  public Mishaps(Consumer<? super Mishap> staff) {
    this.staff = staff;
  }

  /** Of the release that is shown. */
  public List<Mishap> all() {
    return List.copyOf(all);
  }

  /** Another release is about to be composed; the one before is still on the glass. */
  void composing() {
    all.clear();
    known.clear();
  }

  /** It is drawn from now on: what failed before may be mended. */
  void drawing() {
    out.clear();
  }

  /** What {@code work} makes of those items; nothing where that fails. */
  <T> List<T> made(String what, List<ItemKey> items, Supplier<List<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      tell(new Mishap(what, items, e));
      return List.of();
    }
  }

  /** Draws that page; false where that fails, and then it is not tried again. */
  boolean drawn(Page page, Runnable work) {
    if (out.contains(page)) {
      return false;
    }
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      leaveOut(page, e);
      return false;
    }
  }

  void leaveOut(Page page, RuntimeException why) {
    out.add(page);
    tell(new Mishap(page.title(), page.shows(), why));
  }

  private void tell(Mishap mishap) {
    if (known.add(mishap.items())) {
      all.add(mishap);
      staff.accept(mishap);
    }
  }
}
