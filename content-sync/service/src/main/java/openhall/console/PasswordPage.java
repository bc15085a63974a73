package openhall.console;

/**
 * The form in which the owner of an account chooses a password.
 *
 * @param error what was wrong with what was typed before, or empty
 */
public record PasswordPage(String token, String account, String name, String error) {}
