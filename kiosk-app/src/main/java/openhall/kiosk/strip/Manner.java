package openhall.kiosk.strip;

import java.time.Duration;
import java.util.List;
import openhall.content.Sentence;

/** How the words of a round come before people. FX thread only. */
sealed interface Manner permits GlidingManner, PagedManner {

  /** Begins a round; returns how long it takes. */
  Duration begin(List<Sentence> round);

  /** Shows what is due so long after it began. */
  void after(Duration passed);
}
