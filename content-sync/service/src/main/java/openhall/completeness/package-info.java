/** What staff do with the catalogue, and the check that runs by itself. */
@org.jspecify.annotations.NullMarked
package openhall.completeness;
