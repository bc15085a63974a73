/** Who works here: accounts, sessions, and the one-time set-up link. */
@org.jspecify.annotations.NullMarked
package openhall.accounts;
