/**
 * Keeps a store current: fetches, verifies with {@code openhall.trust}, activates. Knows no wire; a
 * failure at any point leaves what is shown as it was.
 */
package openhall.sync;
