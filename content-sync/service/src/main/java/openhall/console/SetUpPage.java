package openhall.console;

/**
 * The form for the first account.
 *
 * @param error what was wrong with what was typed before, or empty
 */
public record SetUpPage(String token, String account, String name, String error) {}
