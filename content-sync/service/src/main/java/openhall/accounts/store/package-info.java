/** Accounts and sessions in the database. */
@org.jspecify.annotations.NullMarked
package openhall.accounts.store;
