package openhall.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of many, as many as are wanted: to sort all that two letters find takes too long. */
final class Best<T> {

  private final Comparator<T> order;
  private final int most;
  private final PriorityQueue<T> worstFirst;

  /**
   * @param order the best first
   * @param most how many are wanted, at least 1
   */
  Best(Comparator<T> order, int most) {
    this.order = order;
    this.most = most;
    this.worstFirst = new PriorityQueue<>(most, order.reversed());
  }

  boolean isFull() {
    return worstFirst.size() == most;
  }

  /** The one that the next better one drives out; only of those that are full. */
  T worst() {
    return worstFirst.element();
  }

  void offer(T one) {
    if (!isFull()) {
      worstFirst.add(one);
    } else if (order.compare(one, worst()) < 0) {
      worstFirst.remove();
      worstFirst.add(one);
    }
  }

  /** The best first. */
  List<T> inOrder() {
    return worstFirst.stream().sorted(order).toList();
  }
}
