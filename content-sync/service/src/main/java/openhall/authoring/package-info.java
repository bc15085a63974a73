/** What staff work on: revisions of items, their states, and the record of who did what. */
@org.jspecify.annotations.NullMarked
package openhall.authoring;
