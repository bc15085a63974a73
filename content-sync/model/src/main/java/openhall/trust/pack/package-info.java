/**
 * Packs: all that a reader of a unit lacks between two releases, in one file. Nothing here is
 * believed; a file out of a pack counts only as far as it verifies like any other.
 */
package openhall.trust.pack;
