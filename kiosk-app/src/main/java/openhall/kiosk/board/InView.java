package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.List;

/**
 * What is in view of sentences that glide round and round. Immutable.
 *
 * @param sentences of which at least a part is in view, the first first
 * @param gone how much of the first has left already, in pixels; below 0 where it has not come to
 *     the edge yet
 */
record InView(List<String> sentences, int gone) {

  InView {
    sentences = List.copyOf(sentences);
  }

  /**
   * @param cars one round of them, in their order
   * @param round its length
   * @param offset how much of the round has left
   */
  static InView of(List<Train.Car> cars, int round, int offset, int width) {
    var seen = new ArrayList<String>();
    int edge = Math.floorMod(offset, round);
    int gone = 0;
    for (int i = 0; !cars.isEmpty(); i++) {
      Train.Car car = cars.get(i % cars.size());
      int turns = i / cars.size() * round;
      if (car.from() + turns >= edge + width) {
        break;
      }
      if (car.to() + turns > edge) {
        gone = seen.isEmpty() ? edge - car.from() - turns : gone;
        seen.add(car.sentence());
      }
    }
    return new InView(seen, gone);
  }
}
