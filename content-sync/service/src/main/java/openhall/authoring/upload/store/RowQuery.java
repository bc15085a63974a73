package openhall.authoring.upload.store;

import java.util.Optional;

/**
 * Which records of a file to show.
 *
 * @param noted only those in which something was found
 * @param page from 1
 */
public record RowQuery(Optional<BatchRow.Standing> standing, boolean noted, int page) {

  public RowQuery {
    page = Math.max(1, page);
  }
}
