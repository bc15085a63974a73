/** Copies of a data directory that prove themselves, and the way back (operations). */
@org.jspecify.annotations.NullMarked
package openhall.backup;
