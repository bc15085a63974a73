package openhall.console;

/**
 * The form to sign in.
 *
 * @param next where to go afterwards, a path of ours
 * @param account as typed before
 * @param error what was wrong, or empty
 */
public record SignInPage(String next, String account, String error) {}
