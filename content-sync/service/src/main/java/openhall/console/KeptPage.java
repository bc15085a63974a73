package openhall.console;

import java.util.List;

/**
 * What changes on the page of a form when it was kept.
 *
 * @param told fields about which something is said, or was said before
 */
public record KeptPage(EditPage page, List<String> told) {
  public KeptPage {
    told = List.copyOf(told);
  }
}
