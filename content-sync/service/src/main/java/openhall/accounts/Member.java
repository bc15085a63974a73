package openhall.accounts;

/**
 * An account as an administrator sees it.
 *
 * @param enabled whether it can sign in at all
 */
public record Member(Account account, boolean enabled) {}
