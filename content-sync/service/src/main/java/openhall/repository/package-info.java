/** Serves published files, unchanged, to whoever asks. */
@org.jspecify.annotations.NullMarked
package openhall.repository;
