package openhall.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The form to sign in.
 *
 * @param next where to go afterwards, a path of ours
 * @param account as typed before
 * @param error what was wrong, or empty
 * @param directory whether the office's directory can say who somebody is
 */
public record SignInPage(String next, String account, String error, boolean directory) {

  /** The page that sends there. */
  public String directoryAddress() {
    return "/signin/directory?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** This page. */
  public String here() {
    return "/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
