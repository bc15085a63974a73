package openhall.console;

import java.time.Instant;
import openhall.authoring.upload.store.Batch;

/** A file that is being read, or cannot be. */
public record ReadingPage(Chrome chrome, Batch batch, String unit, Instant now) {

  public boolean isBad() {
    return batch.state() == Batch.State.BAD;
  }

  public boolean isStuck() {
    return batch.isStuck(now);
  }
}
