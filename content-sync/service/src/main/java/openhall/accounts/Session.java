package openhall.accounts;

import java.time.Instant;

/**
 * A person signed in.
 *
 * @param token the secret that proves it; never stored, only its hash
 * @param formToken the secret in every form of the console
 */
public record Session(String token, String formToken, Account account, Instant expires) {}
