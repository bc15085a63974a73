package openhall.chain;

import java.util.List;
import openhall.content.Item;

/**
 * A way to keep a copy of a set of items up to date, with what is at both ends of the line. One
 * thread.
 */
interface Peer extends AutoCloseable {

  /** Puts new items, or new revisions of them, where readers ask. */
  void publish(List<Item> changed);

  /** Brings the reader up to date; throws if it is not, then. */
  void update();

  /** Over which the reader asks. */
  Relay line();

  @Override
  void close();
}
