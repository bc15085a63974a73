/** What staff work on: revisions of items, their states, and the accounts that work on them. */
@org.jspecify.annotations.NullMarked
package openhall.authoring;
