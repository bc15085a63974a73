package openhall.kiosk;

import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import openhall.kiosk.feed.StoreCatalogue;

/** What stands before people: a touchscreen or a board. FX thread only. */
sealed interface Front permits TouchFront, BoardFront {

  /** Opens the windows over what the store holds now. */
  void open(StoreCatalogue catalogue);

  /** Shows another release from now on. */
  void release(StoreCatalogue catalogue);

  /** A second has passed. */
  void second();

  List<Stage> windows();

  /** What is shown, in words for the technician. */
  Map<String, Object> showing();
}
