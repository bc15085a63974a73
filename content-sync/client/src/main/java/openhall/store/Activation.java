package openhall.store;

import java.util.List;
import openhall.content.ItemKey;

/** What came of an attempt to show another release. Unless {@link Done}, all is as before. */
public sealed interface Activation {

  /** The release is shown and will survive a power cut. */
  record Done(int written, int removed) implements Activation {}

  /** A newer release is shown already. */
  record OlderRelease(long shown, long offered) implements Activation {}

  /** An item was shown in a higher revision once. */
  record LowerRevision(ItemKey key, int shown, int offered) implements Activation {}

  /** An item was shown in that revision once, with other words. */
  record OtherWords(ItemKey key, int revision) implements Activation {}

  /** Items of the release are neither stored nor among the changed ones. */
  record Incomplete(List<ItemKey> missing) implements Activation {}
}
