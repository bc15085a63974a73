package openhall.console;

import java.util.List;
import openhall.accounts.Visit;

/**
 * What somebody sees of his own account: roles, password, and where he is signed in.
 *
 * @param current the {@link Visit#ref} of the session that asks
 * @param identity whether the office's directory may say who he is; nothing without a directory
 * @param error what was wrong with what was typed before, or empty
 */
public record MyPage(
    Chrome chrome,
    Posts posts,
    List<Visit> visits,
    String current,
    Identity identity,
    String error) {

  /** Whether the account is bound to a person in the office's directory. */
  public enum Identity {
    NO_DIRECTORY,
    BOUND,
    FREE
  }

  public MyPage {
    visits = List.copyOf(visits);
  }

  public boolean isCurrent(Visit visit) {
    return visit.ref().equals(current);
  }
}
